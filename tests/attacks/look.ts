// How the page tests look at a page that shows attacks: nothing may run, and nothing may lie outside its box.
import type { Page } from "@playwright/test";
import { expect } from "../fixture";

/** Whatever stands in a box stays in it: wraps, is cut, or scrolls inside. Tells what does not. */
export async function outsideItsBox(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const found: string[] = [];
		const root = document.documentElement;
		if (root.scrollWidth > innerWidth) found.push(`the page is ${root.scrollWidth} wide, its window ${innerWidth}`);
		const name = (element: Element) =>
			`${element.localName}.${element.getAttribute("class") ?? ""} "${(element.textContent ?? "").slice(0, 30)}"`;
		const clips = (element: Element) => getComputedStyle(element).overflowX !== "visible";
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const element = node.parentElement;
			if (!element || !node.nodeValue?.trim() || !element.checkVisibility() || element.closest("svg, .timeline-name"))
				continue; // a lane's name is the page's own, and may stand out into the lane
			// the nearest box around it that has an edge of its own
			let box: Element | null = element;
			while (box && getComputedStyle(box).display.startsWith("inline")) box = box.parentElement;
			let clipped = false;
			for (let outer: Element | null = box; outer && !clipped; outer = outer.parentElement) clipped = clips(outer);
			if (clipped || !box) continue;
			const range = document.createRange();
			range.selectNodeContents(node);
			const [inner, outer] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
			if (inner.width > 0 && (inner.right > outer.right + 2 || inner.left < outer.left - 2)) found.push(name(box));
		}
		// a box that cuts without a scroll bar of its own must at least not be scrolled by what is in it
		for (const box of document.querySelectorAll(
			"section, dialog, aside, [role=region], [role=dialog], [role=listbox]",
		)) {
			const { overflowX } = getComputedStyle(box);
			if (
				box.checkVisibility() &&
				overflowX === "auto" &&
				box.scrollWidth > box.clientWidth + 1 &&
				!box.querySelector("table") &&
				!box.matches("[data-stage] .legend") // a strip to be moved aside, on a narrow stage
			)
				found.push(`${name(box)} scrolls to ${box.scrollWidth} of ${box.clientWidth}`);
		}
		return [...new Set(found)];
	});
}

/** No script of the file has run, in any window that is open. */
export async function nothingRan(page: Page): Promise<void> {
	for (const window of page.context().pages()) expect(await window.evaluate(() => "__ran" in globalThis)).toBe(false);
}

/** Texts on the page that hold a sign which reorders letters, made visible; the page shows none, and needs none. */
export async function bentTexts(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const sign = /[\u202a-\u202e\u2066-\u2069]/;
		const found = new Set<string>();
		const look = (text: string | null | undefined) => {
			if (text && sign.test(text)) found.add(JSON.stringify(text.slice(0, 60)).replace(/[^ -~]/g, "?"));
		};
		const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
		for (let node = walker.nextNode(); node; node = walker.nextNode())
			if (!(node instanceof Element)) look(node.nodeValue);
			else for (const name of ["aria-label", "title", "placeholder", "alt"]) look(node.getAttribute(name));
		return [...found];
	});
}
