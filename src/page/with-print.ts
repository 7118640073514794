import type { MakeExtra } from "./page-context";

/** Milliseconds after the first map: a browser does not wait for code when somebody prints. */
const AFTER_MAP = 300;

/** Prints the view as one sheet of paper. */
export const withPrint: MakeExtra = (page) => {
	let printing: typeof import("./printing") | null = null;
	let end: (() => void) | null = null;

	requestAnimationFrame(() =>
		setTimeout(async () => {
			// without it the browser prints the page as it stands
			printing = await import("./printing").catch(() => null);
			if (page.ended.aborted) return; // another page has its own
			performance.mark("print-ready");
		}, AFTER_MAP),
	);
	addEventListener(
		"beforeprint",
		() => {
			end?.();
			end = printing?.beginPrint(page) ?? null;
		},
		{ signal: page.ended },
	);
	addEventListener(
		"afterprint",
		() => {
			end?.();
			end = null;
		},
		{ signal: page.ended },
	);
	return {
		update: () => undefined,
		destroy: () => end?.(), // the sheets stand beside the page, not in it
	};
};
