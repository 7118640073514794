// The two steps of the build that keep HTML strings and foreign code out of the page.
import { contentSecurityPolicy } from "./content-security.mjs";

const CHARSET = '<meta charset="utf-8" />';

/** Writes the policy into the built page; the dev server puts code of its own into it, which the policy would refuse.
 * @returns {import("vite").Plugin} */
export function contentSecurity() {
	return {
		name: "content-security",
		apply: "build",
		transformIndexHtml: {
			order: "post",
			handler(html) {
				if (!html.includes(CHARSET)) throw new Error(`index.html has no ${CHARSET} for the policy to stand behind.`);
				const policy = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />`;
				return html.replace(CHARSET, `${CHARSET}\n\t\t${policy}`);
			},
		},
	};
}

/** Leaflet asks at its beginning, with an HTML string, whether the browser knows SVG inside HTML: all that can load the page do. */
const QUESTION = /var inlineSvg = [^;]*?\(function \(\) \{[^}]*innerHTML = '<svg\/>';[^}]*\}\)\(\);/;

/** Answers that question, since Trusted Types would refuse it and the page with it.
 * @returns {import("vite").Plugin} */
export function leafletWithoutHtml() {
	return {
		name: "leaflet-without-html",
		apply: "build",
		transform: {
			filter: { id: /\/leaflet\/dist\/leaflet-src\.(esm\.)?js$/ },
			handler(code) {
				if (!QUESTION.test(code)) throw new Error("Leaflet no longer asks for SVG as it did: see leafletWithoutHtml.");
				return code.replace(QUESTION, "var inlineSvg = !!svg$1;");
			},
		},
	};
}
