// Whether the texts of a file keep to themselves: each in an element of its own direction, without words of the page in it.
import type { Page } from "@playwright/test";
import { DOSSIER } from "./dossier";

/** Keys whose texts are the dossier's words; the others are ids, codes, dates and addresses. */
const WORDS =
	/^(en|title|summary|name|otherNames|role|text|quote|note|time|derived|caption|notes|value|publisher|author|short|paragraph|kind)$/;

/** The dossier with each of its words between brackets that nothing else on the page has. */
export function bracketed(value: unknown = DOSSIER, key = ""): unknown {
	if (Array.isArray(value)) return value.map((item) => bracketed(item, key));
	if (typeof value === "object" && value !== null)
		return Object.fromEntries(
			Object.entries(value).map(([name, item]) => [
				name,
				// the kind of incidents alone is in words; the role of a participant is an id
				(name === "kind" && !("figures" in value)) || (name === "role" && "region" in value && "claimants" in value)
					? item
					: bracketed(item, name),
			]),
		);
	return typeof value === "string" && WORDS.test(key) ? `⟦${value}⟧` : value;
}

/** Where a text of the file stands in one run with words of the page: each with the beginning of that run. */
export async function notIsolated(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const found = new Set<string>();
		/** An element whose text the browser orders by itself. */
		const isRun = (element: Element) => {
			const { unicodeBidi, display } = getComputedStyle(element);
			return /isolate|plaintext/.test(unicodeBidi) || !/^(inline|contents)$/.test(display);
		};
		const runs = new Map<Element, string>();
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			let run = node.parentElement;
			while (run && !isRun(run)) run = run.parentElement;
			if (!run || run.closest("svg, script, style, option, [hidden]") || !run.checkVisibility()) continue;
			if (run.getBoundingClientRect().width <= 1) continue; // to be heard alone
			runs.set(run, (runs.get(run) ?? "") + node.nodeValue);
		}
		for (const [run, text] of runs) {
			const own = text.replace(/⟦[^⟧]*⟧/g, "");
			// a text that is cut has lost its bracket; signs between two texts order nothing
			if (own !== text && /\p{L}{2,}/u.test(own.replace(/⟦.*…$/s, "")))
				found.add(`${run.localName}.${run.getAttribute("class") ?? ""}: ${text.trim().slice(0, 90)}`);
		}
		return [...found];
	});
}
