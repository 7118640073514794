/** Words of what the page keeps in the browser and how it works without a network; otherwise as in en.ts. */
import { listInWords } from "./numbers";

/** How the page stands without a network. */
export type OfflineState =
	| "unasked"
	| "coming"
	| "ready"
	| "no-room"
	| "not-kept"
	| "saves-data"
	| "insecure"
	| "absent"
	| "cleared";

export const offlineWords = {
	heading: "Kept in this browser",
	/** Said after "Works without a network:". */
	without: "Works without a network",
	state: {
		unasked: "not yet.",
		coming: "not yet; the page's files are being kept.",
		ready: "yes. The page's files are kept in this browser.",
		"no-room": "no, this browser has no room for the page's files. With a network everything works.",
		"not-kept": "no, the page's files could not all be kept. It is tried again when the page is loaded anew.",
		"saves-data": "no, this browser is set to save data.",
		insecure: "no, browsers keep pages only from an address that begins with https.",
		absent: "no, this browser does not let the page be kept.",
		cleared: "no longer, what was kept was cleared. It is kept again when the page is loaded anew.",
	} satisfies Record<OfflineState, string>,
	storage: {
		refused: "This browser keeps nothing for this page: opened files and settings last until the page is loaded anew.",
		full: "This browser has no room left: opened files last until the page is loaded anew. Forget opened files to make room.",
	},
	clear: "Clear everything stored",
	kinds: {
		files: "opened files and the place in a briefing",
		settings: "settings",
		copy: "the copy for use without a network",
	},
	cleared: (kinds: readonly string[]) =>
		`Cleared: ${listInWords(kinds)}. What is on the screen stays until you load the page anew.`,
	clearRefused: (kinds: readonly string[]) =>
		`This browser did not let the page clear ${listInWords(kinds)}. Clear the site's data in the browser's settings.`,
	newer: "A newer version of this page is ready.",
	reload: "Reload",
	othersOpen: "The newer version comes when the other windows of this page are closed: all show the same one.",
	brokenOff: (scene: number, title: string) => `A briefing was broken off at scene ${scene} of “${title}”.`,
	continue: (scene: number) => `Continue at scene ${scene}`,
} as const;
