/** The map's colours, read from the page's tokens so that canvas and style sheet never differ. */
export interface Colours {
	readonly sea: string;
	readonly land: string;
	readonly line: string;
	readonly coast: string;
	readonly river: string;
	readonly provinceLine: string;
	readonly undetermined: string;
}

export function readColours(element: Element): Colours {
	const style = getComputedStyle(element);
	const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
	return {
		sea: token("sea"),
		land: token("land"),
		line: token("line"),
		coast: token("coast"),
		river: token("river"),
		provinceLine: token("province-line"),
		undetermined: token("undetermined"),
	};
}

/**
 * Calls back when what was painted must be painted anew: light turned to dark or back, by the system or by choice, or a
 * canvas was lost with the graphics card's memory and has been given back, empty.
 */
export function onPictureStale(changed: () => void): () => void {
	const system = matchMedia("(prefers-color-scheme: dark)");
	const contrast = matchMedia("(forced-colors: active)");
	const observer = new MutationObserver(changed);
	observer.observe(document.documentElement, {
		attributes: true,
		attributeFilter: ["data-theme"],
	});
	system.addEventListener("change", changed);
	contrast.addEventListener("change", changed);
	// it does not bubble
	document.addEventListener("contextrestored", changed, true);
	return () => {
		observer.disconnect();
		system.removeEventListener("change", changed);
		contrast.removeEventListener("change", changed);
		document.removeEventListener("contextrestored", changed, true);
	};
}
