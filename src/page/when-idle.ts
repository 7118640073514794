/** Milliseconds, where the browser does not tell when it is idle. */
const SOON = 200;

/** Calls back when the browser has nothing else to do; with `latest`, at the latest after so many milliseconds. */
export function whenIdle(work: () => void, latest?: number): void {
	// not in every browser, whatever the types say
	if ("requestIdleCallback" in window) requestIdleCallback(work, latest === undefined ? {} : { timeout: latest });
	else setTimeout(work, SOON);
}

/** The same once the frame that comes has been painted, and after so many milliseconds more. */
export function whenIdleAfterPainting(work: () => void, later = 0): void {
	requestAnimationFrame(() => setTimeout(() => whenIdle(work), later));
}
