/** What the coordinates of a whole table are: degrees, degrees in the wrong order, metres, or nothing. */
import type { Answers, Box, Position, Question } from "../draft";
import type { OfRow, Remark, RepairCode, WarningCode } from "../report";

/** Columns that may be changed: the table before anybody has seen it. */
export interface Places {
	readonly count: number;
	readonly row: Uint32Array;
	readonly longitude: Float64Array;
	readonly latitude: Float64Array;
	/** In which box each should lie, by its country; undefined where that is not known. */
	readonly boxOf: (index: number) => Box | undefined;
}

export interface Settled {
	readonly questions: readonly Question[];
	readonly repaired: readonly OfRow<RepairCode>[];
	readonly warnings: readonly Remark<WarningCode>[];
}

/** Radius of the sphere of Web Mercator, EPSG:3857, in metres. */
const RADIUS = 6_378_137;
const HALF_WORLD = Math.PI * RADIUS;
/** Countries are told by boxes, and places at their edges by rounding: so many degrees are forgiven. */
const FORGIVEN = 1;

/**
 * Changes the coordinates in place; what has none in the end is NaN. Asks what only a person can tell, unless it was
 * answered, or `accept` takes what is likeliest.
 */
export function settlePlaces(places: Places, answers: Answers, accept: boolean): Settled {
	const { count, longitude, latitude } = places;
	const questions: Question[] = [];
	const warnings: Remark<WarningCode>[] = [];
	const repaired: OfRow<RepairCode>[] = [];
	let placed = 0;
	let far = 0;
	let example = -1;
	for (let index = 0; index < count; index++) {
		const [x, y] = [longitude[index] as number, latitude[index] as number];
		if (Number.isNaN(x)) continue;
		placed++;
		if (Math.abs(x) > 360 || Math.abs(y) > 360) {
			far++;
			if (example < 0) example = index;
		}
	}
	if (far * 2 > placed) {
		const options = likeliestPlane(places);
		const choice = answers.projected ?? (accept ? options[0] : undefined);
		if (!choice) questions.push({ about: "projected", example: shown(places, example), options });
		else {
			warnings.push({ code: "projected-coordinates", came: shown(places, example), became: choice, count: placed });
			for (let index = 0; index < count; index++) fromPlane(places, index, choice);
		}
		if (!choice) return { questions, repaired, warnings };
	}
	const { swaps, isLikely } = candidates(places);
	if (swaps.length > 0) {
		const options = isLikely ? (["swap", "keep"] as const) : (["keep", "swap"] as const);
		const choice = answers.swapped ?? (accept ? options[0] : undefined);
		if (!choice) questions.push({ about: "swapped", example: shown(places, swaps[0] as number), options });
		else if (choice === "swap") {
			if (!answers.swapped) warnings.push({ code: "swap-assumed", count: swaps.length });
			for (const index of swaps) repaired.push(swap(places, index));
		}
	}
	repaired.push(...withoutImpossible(places));
	const outside = outsideOf(places).length;
	if (outside > 0 && questions.length === 0) warnings.push({ code: "outside-own-region", count: outside });
	return { questions, repaired, warnings };
}

function shown({ longitude, latitude }: Places, index: number): string {
	return `${latitude[index]}, ${longitude[index]}`;
}

/** Eastings of a zone lie between 100 and 900 km; those of the whole world seldom all do. */
function likeliestPlane({ count, longitude, latitude }: Places): ("web-mercator" | "list-only")[] {
	let zone = true;
	let world = true;
	for (let index = 0; index < count; index++) {
		const [x, y] = [longitude[index] as number, latitude[index] as number];
		if (Number.isNaN(x)) continue;
		if (!(x > 100_000 && x < 900_000 && y >= 0 && y <= 10_000_000)) zone = false;
		if (Math.abs(x) > HALF_WORLD + 1 || Math.abs(y) > HALF_WORLD + 1) world = false;
	}
	return world && !zone ? ["web-mercator", "list-only"] : ["list-only", "web-mercator"];
}

function fromPlane({ longitude, latitude }: Places, index: number, choice: "web-mercator" | "list-only"): void {
	const [x, y] = [longitude[index] as number, latitude[index] as number];
	const isInside = choice === "web-mercator" && Math.abs(x) <= HALF_WORLD + 1 && Math.abs(y) <= HALF_WORLD + 1;
	longitude[index] = isInside ? (x / RADIUS) * (180 / Math.PI) : Number.NaN;
	latitude[index] = isInside ? Math.atan(Math.sinh(y / RADIUS)) * (180 / Math.PI) : Number.NaN;
}

/** Bulks larger than this on a side, in degrees, may well have something far from them that happens to fit when swapped. */
const NARROW = 20;

/** Incidents that lie where they should only with latitude and longitude the other way round. */
function candidates(places: Places): { readonly swaps: readonly number[]; readonly isLikely: boolean } {
	const { count, longitude, latitude } = places;
	const bulk = bulkOf(places);
	const found: number[] = [];
	const swappable: number[] = [];
	let placed = 0;
	let beyond = 0;
	let isLikely = bulk !== undefined && bulk[2] - bulk[0] <= NARROW && bulk[3] - bulk[1] <= NARROW;
	for (let index = 0; index < count; index++) {
		const [x, y] = [longitude[index] as number, latitude[index] as number];
		if (Number.isNaN(x) || (x === 0 && y === 0)) continue;
		placed++;
		const own = places.boxOf(index);
		const box = own ?? bulk;
		const isImpossible = Math.abs(y) > 90;
		if (isImpossible) beyond++;
		if (Math.abs(x) > 90 || Math.abs(y) > 180) continue;
		swappable.push(index);
		if (box ? within(box, x, y) || !within(box, y, x) : !isImpossible) continue;
		found.push(index);
		if (own || isImpossible) isLikely = true;
	}
	// With most latitudes beyond the poles the columns themselves are swapped: so are those that could be latitudes.
	const isWhole = !bulk && beyond * 2 > placed;
	return { swaps: isWhole ? swappable : found, isLikely };
}

/** Where nearly all points are, with room around them; undefined when they are too few or all over the Earth. */
function bulkOf({ longitude, latitude }: Places): Box | undefined {
	const sorted = (column: Float64Array) => {
		const step = Math.max(1, Math.floor(column.length / 10_000));
		return column.filter((value, index) => index % step === 0 && !Number.isNaN(value)).sort();
	};
	const [x, y] = [sorted(longitude), sorted(latitude)];
	if (x.length < 10) return undefined;
	const at = (column: Float64Array, share: number) => column[Math.floor((column.length - 1) * share)] as number;
	const [west, east, south, north] = [at(x, 0.1), at(x, 0.9), at(y, 0.1), at(y, 0.9)];
	if (south < -90 || north > 90 || east - west > 40 || north - south > 30) return undefined;
	const room = Math.max(2, (east - west) / 2, (north - south) / 2);
	return [west - room, south - room, east + room, north + room];
}

function within([west, south, east, north]: Box, x: number, y: number): boolean {
	const inside =
		west <= east ? x >= west - FORGIVEN && x <= east + FORGIVEN : x >= west - FORGIVEN || x <= east + FORGIVEN;
	return inside && y >= south - FORGIVEN && y <= north + FORGIVEN;
}

function swap({ row, longitude, latitude }: Places, index: number): OfRow<RepairCode> {
	const [x, y] = [longitude[index] as number, latitude[index] as number];
	longitude[index] = y;
	latitude[index] = x;
	return {
		row: row[index] as number,
		remark: { code: "coordinates-swapped", came: `${y}, ${x}`, became: `${x}, ${y}` },
	};
}

/** 0, 0 stands for nothing, and what is no place on the Earth for a mistake: both are listed without a place. */
function withoutImpossible({ count, row, longitude, latitude }: Places): OfRow<RepairCode>[] {
	const repaired: OfRow<RepairCode>[] = [];
	for (let index = 0; index < count; index++) {
		const [x, y] = [longitude[index] as number, latitude[index] as number];
		if (Number.isNaN(x)) continue;
		const isZero = x === 0 && y === 0;
		if (!isZero && Math.abs(x) <= 180 && Math.abs(y) <= 90) continue;
		const code = isZero ? "coordinates-zero" : "coordinates-outside";
		repaired.push({ row: row[index] as number, remark: { code, came: `${y}, ${x}` } });
		longitude[index] = Number.NaN;
		latitude[index] = Number.NaN;
	}
	return repaired;
}

/** Incidents outside their own country, where it is known; else far from all the others, when those are few. */
function outsideOf(places: Places): number[] {
	const bulk = bulkOf(places);
	const alone: number[] = [];
	const foreign: number[] = [];
	for (let index = 0; index < places.count; index++) {
		const [x, y] = [places.longitude[index] as number, places.latitude[index] as number];
		if (Number.isNaN(x)) continue;
		const own = places.boxOf(index);
		if (own) {
			if (!within(own, x, y)) foreign.push(index);
		} else if (bulk && !within(bulk, x, y)) alone.push(index);
	}
	return alone.length * 20 <= places.count ? [...foreign, ...alone] : foreign;
}

/** [longitude, latitude] at which very many incidents lie: what a search for addresses gives when it finds nothing. */
export function crowdedPlace({ count, longitude, latitude }: Places): { place: Position; count: number } | undefined {
	const times = new Map<number, number>();
	let most = 0;
	let placed = 0;
	let crowded = -1;
	for (let index = 0; index < count; index++) {
		const [x, y] = [longitude[index] as number, latitude[index] as number];
		if (Number.isNaN(x)) continue;
		placed++;
		const key = Math.round((x + 180) * 1e5) * 2e7 + Math.round((y + 90) * 1e5);
		const now = (times.get(key) ?? 0) + 1;
		times.set(key, now);
		if (now > most) {
			most = now;
			crowded = index;
		}
	}
	if (most < 20 || most * 4 < placed || times.size < 3) return undefined;
	return { place: [longitude[crowded] as number, latitude[crowded] as number], count: most };
}
