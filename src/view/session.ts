/** The id of a briefing's session, and of a window in it. */
const ID = /^[a-z0-9]{8,40}$/;

export function isSession(text: unknown): text is string {
	return typeof text === "string" && ID.test(text);
}
