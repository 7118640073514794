import fc from "fast-check";
import { expect, test } from "vitest";
import { htmlToText } from "./html-to-text";
import { umapToText } from "./umap-text";

test("blocks become lines, entities characters, and addresses links", () => {
	const html = `<p>Two   houses<br/>burnt &amp; fell.</p><ul><li>One</li><li>Two &#8211; caf&eacute;</li></ul>
		<a href="https://a.example/x?y=1&amp;z=2">Report</a> <a href="javascript:alert(1)">no</a>`;
	const { text, links } = htmlToText(html);
	expect(text).toBe("Two houses\nburnt & fell.\n• One\n• Two – café\nReport no");
	expect(links).toEqual(["https://a.example/x?y=1&z=2"]);
});

test("cells of a table stand beside each other", () => {
	expect(htmlToText("<table><tr><th>Name</th><td>Ana</td></tr><tr><td>Age</td><td>40</td></tr></table>").text).toBe(
		"Name | Ana\nAge | 40",
	);
});

test("scripts and style sheets are left out and counted, images named", () => {
	const plain = htmlToText(
		`a<script>alert("<b>")</script>b<style>p{}</style><img src="https://a.example/b.png" alt="A bridge">`,
	);
	expect(plain).toEqual({
		text: "abA bridge",
		links: ["https://a.example/b.png"],
		media: ["https://a.example/b.png"],
		dropped: 2,
	});
	expect(htmlToText("before<script>never closed")).toMatchObject({ text: "before", dropped: 1 });
});

test("what only looks like a tag stays", () => {
	expect(htmlToText("3 < 4 and 5 > 4").text).toBe("3 < 4 and 5 > 4");
	expect(htmlToText("&unknown; &#0; &#xD800; &lt;b&gt;").text).toBe("&unknown; \ufffd \ufffd <b>");
});

test("uMap's markup becomes plain text", () => {
	const { text, links, media } = umapToText(
		"# Heading\n**Strong** and *slight*\n* first\n* second\n[[https://a.example|Words]] {{https://a.example/b.png|200}}",
	);
	expect(text).toBe("Heading\nStrong and slight\n• first\n• second\nWords");
	expect(links).toEqual(["https://a.example/b.png", "https://a.example"]);
	expect(media).toEqual(["https://a.example/b.png"]);
});

test("any text is read, and none holds a script", () => {
	const piece = fc.constantFrom(
		"<",
		">",
		"</",
		"<p>",
		"<script>",
		"</script>",
		'"',
		"'",
		"&",
		"&lt;",
		"a=",
		"<!--",
		"-->",
		" ",
		"x",
	);
	const html = fc.oneof(
		fc.string(),
		fc.array(piece, { maxLength: 30 }).map((parts) => parts.join("")),
	);
	fc.assert(
		fc.property(html, (text) => {
			expect(htmlToText(text).text.length).toBeLessThanOrEqual(text.length * 3);
			umapToText(text);
		}),
		{ numRuns: 1000 },
	);
});

test("text made to be slow is read to its end", () => {
	for (const piece of ['<a "', "<a b='", "aaaa ", "[[", "{{", "*", "&a", "< "]) {
		const text = piece.repeat(20_000);
		expect(htmlToText(text).text.length).toBeGreaterThan(0);
		expect(umapToText(text).text).toBeDefined();
	}
});
