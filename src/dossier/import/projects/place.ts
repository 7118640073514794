/** Whether the numbers of a file are degrees, in which order, and where they lie. */
import type { Answers, Position, Question } from "../draft";
import type { Bounds, Findings } from "./found";

/** What becomes of every position; null: it has no place on Earth. */
export type Placing = (position: Position) => Position | null;

export interface Placed {
	readonly questions: readonly Question[];
	readonly placing: Placing;
	/** Whether the order was changed. */
	readonly swapped: boolean;
}

/** The radius of the sphere of EPSG:3857, in metres. */
const RADIUS = 6_378_137;
const MERCATOR_EDGE = Math.PI * RADIUS;
/** Positions of a line or an area that are looked at to judge a file. */
const LOOKED_AT = 20;

/**
 * Web Mercator metres as degrees, for the sphere that EPSG:3857 uses.
 * Source: IOGP Guidance Note 7-2, "Popular Visualisation Pseudo Mercator" (method 1024), the reverse formulas.
 */
function fromWebMercator([x, y]: Position): Position {
	const degrees = 180 / Math.PI;
	return [(x / RADIUS) * degrees, (Math.PI / 2 - 2 * Math.atan(Math.exp(-y / RADIUS))) * degrees];
}

/** Whether a position in degrees lies on Earth. */
export function isOnEarth([longitude, latitude]: Position): boolean {
	return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

const asItIs: Placing = (position) => position;
const swap = ([first, second]: Position): Position => [second, first];

/** Judges all positions of a file; asks what the answers do not say, or takes the likeliest where `accept` is set. */
export function judgePlaces(findings: Findings, answers: Answers, accept: boolean): Placed {
	const positions = sample(findings);
	const example = (outside: (position: Position) => boolean) => (positions.find(outside) ?? []).join(", ");
	const known = (placing: Placing, swapped = false): Placed => ({ questions: [], placing, swapped });
	const system = findings.referenceSystem;
	const isMetres = (position: Position) => Math.max(Math.abs(position[0]), Math.abs(position[1])) > 360;
	const metres = positions.filter(isMetres);

	if (metres.length > 0 && metres.length * 2 >= positions.length) {
		const came = example(isMetres);
		const mercator = metres.every(([x, y]) => Math.abs(x) <= MERCATOR_EDGE && Math.abs(y) <= MERCATOR_EDGE);
		// The file says so itself: nobody need be asked.
		const said = /(?:3857|900913|3785|102100|102113)\b/.test(system);
		const options = likeliestPlanes(metres, system);
		const asked = answers.projected ?? (said ? "web-mercator" : mercator && !accept ? null : options[0]);
		if (asked === null || asked === undefined)
			return { questions: [{ about: "projected", example: came, options }], placing: asItIs, swapped: false };
		const became = mercator ? asked : "list-only";
		findings.warn("projected-coordinates", { came, became, ...(system && { field: system }) });
		return known(became === "web-mercator" ? fromWebMercator : () => null);
	}
	if (system && !/(?:4326|CRS ?84|CRS84h|4979)\b/i.test(system) && !/WGS ?_?(?:19)?84/i.test(system))
		findings.warn("reference-system", { came: system });

	const outside = positions.filter((position) => !isWithin(position, findings.bounds));
	const afterSwap = positions.filter((position) => !isWithin(swap(position), findings.bounds));
	if (answers.swapped !== undefined)
		return known(answers.swapped === "swap" ? swap : asItIs, answers.swapped === "swap");
	// A few wrong numbers among many say nothing about the order of all.
	if (afterSwap.length >= outside.length || outside.length * 4 < positions.length) return known(asItIs);
	const came = example((position) => !isWithin(position, findings.bounds));
	if (!accept)
		return {
			questions: [{ about: "swapped", example: came, options: ["swap", "keep"] }],
			placing: asItIs,
			swapped: false,
		};
	findings.warn("swap-assumed", { came, count: outside.length });
	return known(swap, true);
}

/** Numbers that could as well be a zone of UTM (east 100 to 900 km, north to 10 000 km) are likelier that. */
function likeliestPlanes(metres: readonly Position[], system: string): ("web-mercator" | "list-only")[] {
	const zone = metres.every(([x, y]) => x >= 100_000 && x <= 900_000 && y >= 0 && y <= 10_000_000);
	return zone || system !== "" ? ["list-only", "web-mercator"] : ["web-mercator", "list-only"];
}

function isWithin(position: Position, bounds: Bounds | null): boolean {
	if (!isOnEarth(position)) return false;
	if (!bounds) return true;
	const [west, south, east, north] = bounds;
	const [longitude, latitude] = position;
	const margin = 0.001; // coordinates of a box are often rounded
	const between =
		west <= east
			? longitude >= west - margin && longitude <= east + margin
			: longitude >= west - margin || longitude <= east + margin; // across 180°
	return between && latitude >= south - margin && latitude <= north + margin;
}

/** All points, some positions of each line and area, and where scenes look. */
function sample({ records, scenes }: Findings): Position[] {
	const positions: Position[] = scenes.flatMap(({ centre }) => (centre ? [centre] : []));
	for (const { geometry } of records) {
		if (!geometry) continue;
		for (const point of geometry.points) positions.push(point);
		for (const line of geometry.lines) some(line, positions);
		for (const area of geometry.areas) some(area[0] ?? [], positions);
	}
	return positions.filter(([longitude, latitude]) => longitude !== 0 || latitude !== 0);
}

function some(line: readonly Position[], positions: Position[]): void {
	const step = Math.max(1, Math.floor(line.length / LOOKED_AT));
	for (let index = 0; index < line.length; index += step) positions.push(line[index] as Position);
}

/** How many positions lie outside the region that the file names. */
export function outsideBounds(positions: Iterable<Position>, bounds: Bounds): number {
	let count = 0;
	for (const position of positions) if (!isWithin(position, bounds)) count++;
	return count;
}
