/** The windows of one briefing: which session this one belongs to, and how the other is opened. */
import { isSession } from "../view/session";

const KEPT = "brieflet-session";
const STAGE_NAME = "brieflet-stage-";
const SPEAKER_NAME = "brieflet-speaker-";

/** Random, so that nobody finds it by trying: 26 letters and digits. */
export function newId(): string {
	return [...crypto.getRandomValues(new Uint8Array(26))].map((byte) => (byte % 36).toString(36)).join("");
}

/** The session that this stage had before it was loaded, or for which it was opened. */
export function keptSession(): string | null {
	const named = window.name.startsWith(STAGE_NAME) ? window.name.slice(STAGE_NAME.length) : null;
	if (isSession(named)) return named;
	try {
		const kept = sessionStorage.getItem(KEPT);
		return isSession(kept) ? kept : null;
	} catch {
		return null; // storage is refused: a stage that is loaded anew needs its speaker opened anew
	}
}

/** The session of this stage, a new one if it has none; it survives a reload. */
export function stageSession(): string {
	const session = keptSession() ?? newId();
	try {
		sessionStorage.setItem(KEPT, session);
	} catch {
		// storage is refused: the session lasts as long as the page
	}
	return session;
}

/** The address of this page for the speaker of a session, at a View's hash. */
export function speakerAddress(session: string, hash: string): string {
	return addressWith({ speaker: session }, hash);
}

/** The address of this page for an audience, at a View's hash. */
export function stageAddress(hash: string): string {
	return addressWith({}, hash);
}

/** The address of this page with other parameters; the dossier that is open stays. */
export function addressWith(parameters: Readonly<Record<string, string>>, hash = ""): string {
	const address = new URL(location.href);
	for (const name of ["speaker", "handout"]) address.searchParams.delete(name);
	for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
	address.hash = hash;
	return address.href;
}

/** Opens the speaker's window, or brings it to the front; null when the browser does not let it. */
export function openSpeakerWindow(session: string, hash: string): Window | null {
	const features = `popup,width=${Math.min(1280, screen.availWidth)},height=${Math.min(760, screen.availHeight)}`;
	return openNamed(speakerAddress(session, hash), speakerName(session), features);
}

export function openStageWindow(session: string, hash: string): Window | null {
	return openNamed(stageAddress(hash), stageName(session), "popup,width=1280,height=720");
}

export function speakerName(session: string): string {
	return SPEAKER_NAME + session;
}

export function stageName(session: string): string {
	return STAGE_NAME + session;
}

/** A window by its name: one that is open is not loaded anew, its timer and its notes stay. */
function openNamed(address: string, name: string, features: string): Window | null {
	const opened = window.open("", name, features);
	if (!opened) return null;
	try {
		if (opened.location.href === "about:blank") opened.location.replace(address);
		opened.focus();
	} catch {
		opened.location.href = address; // it went to another site
	}
	return opened;
}
