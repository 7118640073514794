import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { contentSecurityPolicy, headers, TRUSTED_POLICY } from "../../scripts/content-security.mjs";
import { leafletWithoutHtml } from "../../scripts/safe-build.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const text = (path: string) => readFileSync(join(root, path), "utf8");

test("the policy allows no code and no host but the page's own, and no exception", () => {
	const directives = new Map(
		contentSecurityPolicy.split("; ").map((directive) => {
			const [name = "", ...values] = directive.split(" ");
			return [name, values.join(" ")];
		}),
	);
	expect(directives.get("default-src")).toBe("'none'");
	expect(directives.get("script-src")).toBe("'self'");
	expect(directives.get("connect-src")).toBe("'self'");
	expect(directives.get("form-action")).toBe("'none'");
	expect(directives.get("base-uri")).toBe("'none'");
	expect(directives.get("require-trusted-types-for")).toBe("'script'");
	expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:|data:|blob:|allow-duplicates/);
});

test("the one policy of Trusted Types is the one that the page makes", () => {
	expect(text("src/files/trusted.ts")).toContain(`createPolicy("${TRUSTED_POLICY}"`);
	expect(contentSecurityPolicy).toContain(`trusted-types ${TRUSTED_POLICY}`);
});

test("the built page has the policy before anything that it loads, and no script inside", () => {
	if (!existsSync(join(root, "dist/index.html"))) throw new Error("There is no dist/index.html: run npm run build.");
	const html = text("dist/index.html");
	const policy = html.indexOf(`<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />`);
	expect(policy).toBeGreaterThan(0);
	expect(policy).toBeLessThan(html.search(/<(link|script)/));
	expect(html.match(/<script(?![^>]* src=)/g)).toBeNull();
	expect(html.match(/ (style|on\w+)=/g)).toBeNull();
});

test("a host finds the same headers in SECURITY.md", () => {
	for (const [name, value] of Object.entries(headers)) expect(text("SECURITY.md")).toContain(`${name}: ${value}`);
});

test("a Leaflet that asks its question about SVG in another way stops the build", () => {
	const { transform } = leafletWithoutHtml();
	if (typeof transform !== "object") throw new Error("no transform");
	const handler = transform.handler as unknown as (code: string) => string;
	const leaflet = text("node_modules/leaflet/dist/leaflet-src.esm.js");
	expect(leaflet).toContain("div.innerHTML = '<svg/>'");
	expect(handler(leaflet)).not.toContain("div.innerHTML = '<svg/>'");
	expect(() => handler("var inlineSvg = asked();")).toThrow("Leaflet no longer asks");
});
