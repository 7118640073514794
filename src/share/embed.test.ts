import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { embedCode } from "./embed";

const size = { width: 800, height: 500 };
const code = (title: string, address = "https://maps.example/brieflet/#sel=incident/fire") =>
	embedCode(address, title, size);

/** Reads one attribute as a browser would: up to the next quotation mark, then the entities. */
function attribute(text: string, name: string): string | undefined {
	const found = new RegExp(` ${name}="([^"]*)"`).exec(text)?.[1];
	return found
		?.replaceAll("&quot;", '"')
		.replaceAll("&#39;", "'")
		.replaceAll("&#96;", "`")
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&amp;", "&");
}

describe("embed code", () => {
	it("is one frame with a title, its size, no border, loaded when it is near", () => {
		expect(code("The mill talks")).toBe(
			'<iframe src="https://maps.example/brieflet/#sel=incident/fire" title="The mill talks" width="800" height="500" style="border: 0" loading="lazy" allow="clipboard-write; fullscreen"></iframe>',
		);
	});

	it("is as wide as its column when no width is given", () => {
		expect(embedCode("a", "b", { width: null, height: 480 })).toContain('width="100%" height="480"');
	});

	it("writes the signs of a title as entities", () => {
		const text = code(`"><script>alert(1)</script> 'mill' & co.`);
		expect(text).toContain("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &#39;mill&#39; &amp; co.");
	});

	it("never lets a title or an address out of its attribute", () => {
		const attacks = [
			`" onload="alert(1)`,
			`"><script>alert(1)</script>`,
			`' autofocus onfocus='x`,
			"</iframe><img src=x onerror=alert(1)>",
			"&quot; onload=&quot;alert(1)",
			"line\nbreak\u2028 and\u0000 nothing",
		];
		for (const attack of attacks) {
			const text = code(attack, `https://maps.example/?dossier=${attack}`);
			expect(text.match(/</g), attack).toHaveLength(2);
			expect(text.match(/>/g), attack).toHaveLength(2);
			expect(text.match(/"/g), attack).toHaveLength(14);
			expect(text, attack).not.toMatch(/[\p{Cc}\u2028]/u);
		}
	});

	it("says the same again when it is read, whatever the title", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme" }), (title) => {
				const plain = title.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
				expect(attribute(code(title), "title")).toBe(plain);
				expect(attribute(code("x", title), "src")).toBe(plain);
			}),
		);
	});
});
