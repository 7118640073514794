/** View <-> the part of the address after "#". Anything else in a hash is passed over, never an error. */
import { dateOfDay, dayNumber, daysCovered, parseEdtf } from "../dossier/edtf";
import {
	type Camera,
	type DaySpan,
	type Filters,
	NO_FILTERS,
	OPENING,
	SELECTION_KINDS,
	type Selection,
	type SelectionKind,
	type View,
} from "./view";

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;
const DEEPEST_ZOOM = 24;
/** More layers, actors or sources than anybody switches by hand; what a crafted address lists beyond them is dropped. */
const MOST_LISTED = 200;
/** The longest name of a kind; see LONGEST_NAME in the dossier's schema, and its prefix. */
const LONGEST_KIND = 320;
const MOST_KILLED = 1e9;
/** The days that an address can write: years of four digits. */
const FIRST_DAY = dayNumber(0, 1, 1);
const LAST_DAY = dayNumber(9999, 12, 31);

/**
 * "#map=4.5/45.0000/65.0000&sel=incident/market-fire&hide=north&from=2024-03-01" as a View; what is not written, or
 * cannot be read, is as in the opening view.
 */
export function viewFromHash(hash: string, opening: View = OPENING): View {
	const parameters = new URLSearchParams(hash.replace(/^#/, ""));
	const shown = idsFrom(parameters.get("show"));
	const hidden = [...opening.hidden.filter((id) => !shown.includes(id)), ...idsFrom(parameters.get("hide"))];
	const filters = filtersFrom(parameters);
	return {
		camera: cameraFrom(parameters.get("map")) ?? opening.camera,
		selection: selectionFrom(parameters.get("sel")) ?? opening.selection,
		hidden: [...new Set(hidden)],
		period: periodFrom(parameters.get("from"), parameters.get("to")) ?? opening.period,
		filters,
	};
}

/** The hash of a View with its "#", empty at the opening view: only what differs from it is written. */
export function hashFromView(view: View, opening: View = OPENING): string {
	const parts: string[] = [];
	if (view.camera) {
		const { zoom, lat, lng } = view.camera;
		parts.push(`map=${Number(zoom.toFixed(2))}/${lat.toFixed(4)}/${lng.toFixed(4)}`);
	}
	if (view.selection) parts.push(`sel=${view.selection.kind}/${view.selection.id}`);
	const hide = view.hidden.filter((id) => !opening.hidden.includes(id));
	const show = opening.hidden.filter((id) => !view.hidden.includes(id));
	if (hide.length > 0) parts.push(`hide=${hide.join(",")}`);
	if (show.length > 0) parts.push(`show=${show.join(",")}`);
	if (view.period && Number.isFinite(view.period.first)) parts.push(`from=${dayInHash(view.period.first)}`);
	if (view.period && Number.isFinite(view.period.last)) parts.push(`to=${dayInHash(view.period.last)}`);
	const { kinds, actors, sources, killed } = view.filters;
	if (kinds.length > 0) parts.push(`kind=${kinds.map(kindInHash).join(",")}`);
	if (actors.length > 0) parts.push(`actor=${actors.join(",")}`);
	if (sources.length > 0) parts.push(`source=${sources.join(",")}`);
	if (killed !== null) parts.push(`killed=${killed}`);
	return parts.length > 0 ? `#${parts.join("&")}` : "";
}

/** A day number as the address writes it, "2024-03-22". */
function dayInHash(day: number): string {
	return dateOfDay(Math.max(FIRST_DAY, Math.min(LAST_DAY, day)))
		.toISOString()
		.slice(0, 10);
}

/** The slash stays readable; a comma inside a name is encoded twice, since the list is split after decoding. */
function kindInHash(kind: string): string {
	return encodeURIComponent(kind.replaceAll("%", "%25").replaceAll(",", "%2C")).replaceAll("%2F", "/");
}

function kindFromHash(part: string): string {
	return part.replaceAll("%2C", ",").replaceAll("%25", "%");
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

/** From the first day of one date to the last day of another; dates may be months or years. Backwards is nothing. */
function periodFrom(from: string | null, to: string | null): DaySpan | null {
	const start = from === null ? null : parseEdtf(from);
	const end = to === null ? null : parseEdtf(to);
	const first = start ? daysCovered(start)[0] : Number.NEGATIVE_INFINITY;
	const last = end ? daysCovered(end)[1] : Number.POSITIVE_INFINITY;
	if (first > last || (!Number.isFinite(first) && !Number.isFinite(last))) return null;
	return { first, last };
}

function filtersFrom(parameters: URLSearchParams): Filters {
	const kinds = (parameters.get("kind") ?? "")
		.split(",")
		.filter((part) => part !== "" && part.length <= LONGEST_KIND)
		.map(kindFromHash);
	const killed = parameters.get("killed");
	const filters = {
		kinds: [...new Set(kinds)].slice(0, MOST_LISTED),
		actors: idsFrom(parameters.get("actor")),
		sources: idsFrom(parameters.get("source")),
		killed: killed !== null && /^\d{1,9}$/.test(killed) && Number(killed) <= MOST_KILLED ? Number(killed) : null,
	};
	const none = filters.kinds.length + filters.actors.length + filters.sources.length === 0 && filters.killed === null;
	return none ? NO_FILTERS : filters;
}
