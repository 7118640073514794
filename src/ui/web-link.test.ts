import { expect, test } from "vitest";
import { targetOf } from "./web-link";

test("an address of the web or of a mailbox is a link", () => {
	for (const address of ["https://a.example/b?c#d", "http://a.example/", "mailto:a@b.example"])
		expect(targetOf(address)).toBe(address);
});

test("nothing else is", () => {
	const others = [
		"javascript:alert(1)",
		" \tJaVa\nScript:alert(1)",
		"\u0001javascript:alert(1)",
		"data:text/html,<script>1</script>",
		"blob:https://a.example/1",
		"file:///etc/passwd",
		"vbscript:1",
		"//a.example/",
		"a.example",
		"",
		"https://",
		"http://[::1",
		"https://known.example@other.example/",
		"https://a:b@other.example/",
	];
	for (const address of others) expect(targetOf(address), address).toBeNull();
});
