/** What the page and the worker that keeps it for use without a network say to each other. */

/** The reader wants the version that waits. */
export type ToOffline = "take-over";

export interface FromOffline {
	readonly app: "brieflet";
	readonly kind: /** The browser has no room for the copy, or does not let it be made; or a file did not come. */
		| "no-room"
		| "not-kept"
		/** The newer version waits on: other windows show the older one. */
		| "others-open";
}
