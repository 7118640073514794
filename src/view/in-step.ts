/**
 * How the windows of one briefing stay in step: what they tell each other, and whose word counts. Each window holds the
 * same small state; a change counts one up from all that was seen, and the larger count wins, so that any number of
 * messages in any order leads every window to the same state.
 */
import { isSession } from "./session";
import type { Camera, View } from "./view";

/** What goes on on the stage beside the View. */
export interface StageParts {
	readonly blank: boolean;
	readonly question: boolean;
	readonly playing: boolean;
	/** When the scene of now came on stage; milliseconds since 1970. */
	readonly since: number;
}

/** What both windows show, and how recent it is. */
export interface Shared {
	/** Counts the changes that whoever made this one had seen. */
	readonly count: number;
	/** Who made the change: settles which of two at the same time counts. */
	readonly writer: string;
	/** The View as its hash. */
	readonly view: string;
	readonly stage: StageParts;
}

export const ROLES = ["stage", "speaker"] as const;
/** "hello" asks for an answer, "state" gives one or tells a change, "bye" says that a window closes. */
export const KINDS = ["hello", "state", "bye"] as const;

export interface Message {
	readonly app: "brieflet";
	readonly version: 1;
	readonly kind: (typeof KINDS)[number];
	/** Which pair of windows. */
	readonly session: string;
	/** The dossier's id. */
	readonly dossier: string;
	/** The window that speaks; another after each load. */
	readonly from: string;
	readonly role: (typeof ROLES)[number];
	/** Its size in CSS pixels. */
	readonly screen: { readonly width: number; readonly height: number };
	readonly shared: Shared;
}

/** What a window listens to. */
export type Address = Pick<Message, "session" | "dossier" | "from">;

/** An address that nobody could write by hand; see the lists of hash.ts. */
const LONGEST_VIEW = 32_768;
/** A change each millisecond for thirty years. */
const MOST_CHANGES = 1e12;
const LATEST = 8.64e15;
const LARGEST_SCREEN = 100_000;

/** The state before anybody said anything: whatever another window has is newer. */
export function firstShared(view: string, stage: StageParts, writer = ""): Shared {
	return { count: 0, writer, view, stage };
}

/** The state after a change of one's own. */
export function changeShared({ count }: Shared, writer: string, view: string, stage: StageParts): Shared {
	return { count: count + 1, writer, view, stage };
}

/** The newer of two states: the same one, whichever is asked first. */
export function newerOf(one: Shared, other: Shared): Shared {
	const keys = [one, other].map(({ count, writer, view, stage }) => [
		count,
		writer,
		view,
		`${stage.blank}/${stage.question}/${stage.playing}/${stage.since}`,
	]);
	for (let part = 0; part < 4; part++) {
		const [mine = "", theirs = ""] = [keys[0]?.[part], keys[1]?.[part]];
		if (mine !== theirs) return mine > theirs ? one : other;
	}
	return one;
}

/** What a window does about a message: the state that it has from now on, and whether it answers with it. */
export function hear(own: Shared, { kind, shared }: Message): { readonly shared: Shared; readonly answer: boolean } {
	if (kind === "bye") return { shared: own, answer: false };
	// only who asks is answered, and an answer asks nothing: whoever is behind has the newer word on its way
	return { shared: newerOf(own, shared), answer: kind === "hello" };
}

/** Reads what came through the channel; null for anything that is not a message to this window in every part. */
export function readMessage(data: unknown, { session, dossier, from }: Address): Message | null {
	const parts = exactly(data, ["app", "version", "kind", "session", "dossier", "from", "role", "screen", "shared"]);
	if (!parts) return null;
	if (parts.app !== "brieflet" || parts.version !== 1 || parts.session !== session || parts.dossier !== dossier)
		return null;
	if (!isSession(parts.from) || parts.from === from) return null;
	const kind = KINDS.find((one) => one === parts.kind);
	const role = ROLES.find((one) => one === parts.role);
	const screen = readScreen(parts.screen);
	const shared = readShared(parts.shared);
	if (!kind || !role || !screen || !shared) return null;
	return { app: "brieflet", version: 1, kind, session, dossier, from: parts.from, role, screen, shared };
}

function readShared(data: unknown): Shared | null {
	const parts = exactly(data, ["count", "writer", "view", "stage"]);
	const stage = exactly(parts?.stage, ["blank", "question", "playing", "since"]);
	if (!parts || !stage) return null;
	const { count, writer, view } = parts;
	const { blank, question, playing, since } = stage;
	if (!Number.isSafeInteger(count) || (count as number) < 0 || (count as number) > MOST_CHANGES) return null;
	if (writer !== "" && !isSession(writer)) return null;
	if (typeof view !== "string" || view.length > LONGEST_VIEW) return null;
	if (typeof blank !== "boolean" || typeof question !== "boolean" || typeof playing !== "boolean") return null;
	if (typeof since !== "number" || !(since >= 0 && since <= LATEST)) return null;
	return { count: count as number, writer, view, stage: { blank, question, playing, since } };
}

function readScreen(data: unknown): Message["screen"] | null {
	const parts = exactly(data, ["width", "height"]);
	const sound = (size: unknown): size is number => typeof size === "number" && size > 0 && size <= LARGEST_SCREEN;
	return parts && sound(parts.width) && sound(parts.height) ? { width: parts.width, height: parts.height } : null;
}

/** An object with exactly these keys of its own; null for every other thing. */
function exactly<Key extends string>(data: unknown, keys: readonly Key[]): Readonly<Record<Key, unknown>> | null {
	if (typeof data !== "object" || data === null || Array.isArray(data)) return null;
	const own = Object.keys(data);
	if (own.length !== keys.length || !keys.every((key) => Object.hasOwn(data, key))) return null;
	return data as Record<Key, unknown>;
}

/** Whether two stages are in the same state; when the scene came does not count. */
export function sameStage(one: StageParts, other: StageParts): boolean {
	return one.blank === other.blank && one.question === other.question && one.playing === other.playing;
}

/**
 * Cameras that a map which was told the one may report as the other: it rounds to its own steps. Telling that back
 * would be an echo.
 */
export function isEchoOf(one: View, other: View): boolean {
	if (one.camera === null || other.camera === null) return false;
	const near = 30 / 2 ** other.camera.zoom;
	return (
		Math.abs(one.camera.zoom - other.camera.zoom) < 0.06 &&
		Math.abs(one.camera.lat - other.camera.lat) < near &&
		Math.abs(one.camera.lng - other.camera.lng) < near
	);
}

/** The camera that shows on a screen of another width what one shows on its own. */
export function cameraOnWidth(camera: Camera, from: number, to: number): Camera {
	return { ...camera, zoom: Math.min(24, Math.max(0, camera.zoom + Math.log2(to / from))) };
}
