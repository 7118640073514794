import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { trustedScriptUrl } from "./trusted";

beforeAll(() => void vi.stubGlobal("document", { baseURI: "https://host.example/maps/index.html?opened=a#b" }));
afterAll(() => void vi.unstubAllGlobals());

test("a file beside or below the page may run", () => {
	expect(trustedScriptUrl("assets/worker.js")).toBe("https://host.example/maps/assets/worker.js");
	expect(trustedScriptUrl(new URL("https://host.example/maps/worker.js"))).toBe("https://host.example/maps/worker.js");
});

test("nothing else may", () => {
	const others = [
		"../worker.js",
		"/worker.js",
		"https://other.example/maps/worker.js",
		"//other.example/maps/worker.js",
		"https://host.example@other.example/maps/worker.js",
		"https://host.example:8443/maps/worker.js",
		"http://host.example/maps/worker.js",
		"data:text/javascript,1",
		"blob:https://host.example/maps/1",
		"javascript:1",
		"assets/%2e%2e/../../worker.js",
	];
	for (const other of others) expect(() => trustedScriptUrl(other), other).toThrow(TypeError);
});
