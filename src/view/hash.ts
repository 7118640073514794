/** View <-> the part of the address after "#". Anything else in a hash is passed over, never an error. */
import { dateOfDay, dayNumber, isEdtf } from "../dossier/edtf";
import { LEAST_CREDIBILITY, LEAST_RELIABILITY } from "../dossier/schema";
import { baseOf, PLAIN_SCRIPT, periodBetween, type Script } from "./script";
import {
	type Camera,
	type DaySpan,
	type Filters,
	isFiltered,
	NO_FILTERS,
	SELECTION_KINDS,
	type Selection,
	type SelectionKind,
	sameSelection,
	type View,
} from "./view";

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;
const DEEPEST_ZOOM = 24;
/** More layers, actors or sources than anybody switches by hand; what a crafted address lists beyond them is dropped. */
const MOST_LISTED = 200;
/** The longest name of a filter, of a kind with its prefix; see LONGEST_NAME in the dossier's schema. */
const LONGEST_NAME = 320;
/** The days that an address can write: years of four digits. */
const FIRST_DAY = dayNumber(0, 1, 1);
const LAST_DAY = dayNumber(9999, 12, 31);

/**
 * "#map=4.5/45.0000/65.0000&sel=incident/market-fire&hide=north&from=2024-03-01&scene=2&present" as a View; what is not
 * written, or cannot be read, is as in its scene or, without one, in the opening view.
 */
export function viewFromHash(hash: string, script: Script = PLAIN_SCRIPT): View {
	const parameters = new URLSearchParams(hash.replace(/^#/, ""));
	const get = (name: string) => parameters.get(name);
	const base = baseOf(script, { scene: sceneFrom(parameters, script) });
	const shown = idsFrom(get("show"));
	const hidden = [...base.hidden.filter((id) => !shown.includes(id)), ...idsFrom(get("hide"))];
	const emptied = get("from") === "" && get("to") === "";
	return {
		scene: base.scene,
		stage: !parameters.has("present") ? "off" : parameters.has("follow") ? "follow" : "present",
		camera: cameraFrom(get("map")) ?? base.camera,
		selection: get("sel") === "" ? null : (selectionFrom(get("sel")) ?? base.selection),
		hidden: [...new Set(hidden)],
		period: emptied ? null : (periodBetween(get("from"), get("to")) ?? base.period),
		filters: filtersFrom(parameters, base.filters),
	};
}

/** What an address names and a View cannot hold: the layers to be shown, and dates and numbers that cannot be read. */
export function unreadIn(hash: string): { readonly shown: readonly string[]; readonly unread: readonly string[] } {
	const parameters = new URLSearchParams(hash.replace(/^#/, ""));
	const unread = (name: string, isRead: (text: string) => boolean) => {
		const text = parameters.get(name);
		return !text || isRead(text) ? [] : [`${name}=${text.slice(0, LONGEST_NAME)}`];
	};
	const [from, to] = [parameters.get("from"), parameters.get("to")];
	const ends = [...unread("from", isEdtf), ...unread("to", isEdtf)];
	const backwards = ends.length === 0 && from && to && !periodBetween(from, to) ? [`from=${from}&to=${to}`] : [];
	return {
		shown: idsFrom(parameters.get("show")),
		unread: [...ends, ...backwards, ...unread("killed", isKilled), ...unread("grade", isGrade)],
	};
}

/** The hash of a View with its "#", empty at the opening view: only what differs from its scene or the opening is written. */
export function hashFromView(view: View, script: Script = PLAIN_SCRIPT): string {
	const base = baseOf(script, view);
	const parts: string[] = [];
	if (view.camera) {
		const { zoom, lat, lng } = view.camera;
		parts.push(`map=${Number(zoom.toFixed(2))}/${lat.toFixed(4)}/${lng.toFixed(4)}`);
	}
	if (!sameSelection(view.selection, base.selection))
		parts.push(view.selection ? `sel=${view.selection.kind}/${view.selection.id}` : "sel=");
	if (view.scene !== null) parts.push(`scene=${view.scene + 1}`);
	const hide = view.hidden.filter((id) => !base.hidden.includes(id));
	const show = base.hidden.filter((id) => !view.hidden.includes(id));
	if (hide.length > 0) parts.push(`hide=${hide.join(",")}`);
	if (show.length > 0) parts.push(`show=${show.join(",")}`);
	parts.push(...periodInHash(view.period, base.period), ...filtersInHash(view.filters, base.filters));
	if (view.stage !== "off") parts.push("present");
	if (view.stage === "follow") parts.push("follow");
	return parts.length > 0 ? `#${parts.join("&")}` : "";
}

/** Whether a hash asks for scenes that follow one another by themselves: no part of the View, and kept in the address. */
export function asksToPlay(hash: string): boolean {
	return hash.slice(1).split("&").includes("autoplay");
}

/** A hash of the stage that asks for it, or no more; any other stays as it is. */
export function askToPlay(hash: string, playing: boolean): string {
	const parts = hash.slice(1).split("&");
	const rest = parts.filter((part) => part !== "autoplay");
	return parts.includes("present") ? `#${[...rest, ...(playing ? ["autoplay"] : [])].join("&")}` : hash;
}

/** An end that a scene has and this View has not is written as empty. */
function periodInHash(period: DaySpan | null, base: DaySpan | null): string[] {
	if (period?.first === base?.first && period?.last === base?.last) return [];
	if (!period) return ["from=", "to="];
	return [
		...(Number.isFinite(period.first) ? [`from=${dayInHash(period.first)}`] : []),
		...(Number.isFinite(period.last) ? [`to=${dayInHash(period.last)}`] : []),
	];
}

function filtersInHash(filters: Filters, base: Filters): string[] {
	const list = (name: string, values: readonly string[], others: readonly string[]) =>
		values.length === others.length && values.every((value, index) => value === others[index])
			? []
			: [`${name}=${values.map(nameInHash).join(",")}`];
	return [
		...list("kind", filters.kinds, base.kinds),
		...list("actor", filters.actors, base.actors),
		...list("source", filters.sources, base.sources),
		...(filters.killed === base.killed ? [] : [`killed=${filters.killed ?? ""}`]),
		...(filters.reliability === base.reliability && filters.credibility === base.credibility
			? []
			: [`grade=${filters.reliability ?? ""}${filters.credibility ?? ""}`]),
	];
}

/** A day number as the address writes it, "2024-03-22". */
function dayInHash(day: number): string {
	return dateOfDay(Math.max(FIRST_DAY, Math.min(LAST_DAY, day)))
		.toISOString()
		.slice(0, 10);
}

/**
 * The slash stays readable; a comma inside a name is encoded twice, since the list is split after decoding. Half of a
 * pair of code units, which no address can hold, becomes a replacement character.
 */
function nameInHash(name: string): string {
	const whole = name.replace(/\p{Surrogate}/gu, "\ufffd");
	return encodeURIComponent(whole.replaceAll("%", "%25").replaceAll(",", "%2C")).replaceAll("%2F", "/");
}

function nameFromHash(part: string): string {
	return part.replaceAll("%2C", ",").replaceAll("%25", "%");
}

/** Names of a filter: ids of a dossier, or what a table calls them, which may be any text. */
function namesFrom(text: string): string[] {
	const names = text.split(",").map(nameFromHash);
	return [...new Set(names.filter((name) => name !== "" && name.length <= LONGEST_NAME))].slice(0, MOST_LISTED);
}

function idsFrom(text: string | null): string[] {
	return [...new Set((text ?? "").split(",").filter((id) => ID.test(id)))].slice(0, MOST_LISTED);
}

function cameraFrom(text: string | null): Camera | null {
	const parts = (text ?? "").split("/");
	if (parts.length !== 3 || parts.some((part) => part.trim() === "")) return null;
	const [zoom = Number.NaN, lat = Number.NaN, lng = Number.NaN] = parts.map(Number);
	const sound = zoom >= 0 && zoom <= DEEPEST_ZOOM && Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
	return sound ? { zoom, lat, lng } : null;
}

function selectionFrom(text: string | null): Selection | null {
	const [kind = "", id = "", ...rest] = (text ?? "").split("/");
	if (rest.length > 0 || !ID.test(id)) return null;
	return (SELECTION_KINDS as readonly string[]).includes(kind) ? { kind: kind as SelectionKind, id } : null;
}

/** The scene of an address; a stage without one begins with the first. */
function sceneFrom(parameters: URLSearchParams, { scenes }: Script): number | null {
	const text = parameters.get("scene");
	const index = text !== null && /^\d{1,4}$/.test(text) ? Number(text) - 1 : parameters.has("present") ? 0 : -1;
	return scenes[index] ? index : null;
}

function isKilled(text: string): boolean {
	return /^\d{1,9}$/.test(text);
}

/** The least letter, the least number, or both: "B", "2", "B2". */
function isGrade(text: string): boolean {
	return /^(?=.)[A-E]?[1-5]?$/.test(text);
}

function gradeFrom(text: string | null, base: Filters): Pick<Filters, "reliability" | "credibility"> {
	if (text === null) return { reliability: base.reliability, credibility: base.credibility };
	if (!isGrade(text)) return { reliability: null, credibility: null };
	return {
		reliability: LEAST_RELIABILITY.find((letter) => text.startsWith(letter)) ?? null,
		credibility: LEAST_CREDIBILITY.find((number) => text.endsWith(String(number))) ?? null,
	};
}

/** A list that is not written is as in the base; one that is written empty is none. */
function filtersFrom(parameters: URLSearchParams, base: Filters): Filters {
	const list = (name: string, otherwise: readonly string[]) => {
		const text = parameters.get(name);
		return text === null ? otherwise : namesFrom(text);
	};
	const killed = parameters.get("killed");
	const filters = {
		kinds: list("kind", base.kinds),
		actors: list("actor", base.actors),
		sources: list("source", base.sources),
		killed: killed === null ? base.killed : isKilled(killed) ? Number(killed) : null,
		...gradeFrom(parameters.get("grade"), base),
	};
	return isFiltered(filters) ? filters : NO_FILTERS;
}
