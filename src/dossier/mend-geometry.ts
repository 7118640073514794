/**
 * Mends the geometry of a shape before its record is checked. In one pass, since a line has thousands of positions, and
 * with what `mend` cannot do: a ring is closed, and a polygon without its outside goes, lest a hole be taken for it.
 */
import { recordTitle, valueAt } from "./mend";
import { type Path, type Problem, pathText, shown } from "./problem";
import { isClosed } from "./schema";

type Position = readonly [number, number];

/** A shape with more faults than this is left out: what is right of it would not be the shape. */
const MOST_FAULTS = 100;
/** Positions that a line and a ring need; a ring has its first one twice. */
const LINE_NEEDS = 2;
const RING_NEEDS = 4;

/** The record without bad positions, lines and rings, and with its rings closed; undefined when it is given up. Each step is reported in `problems`. */
export function mendGeometry(record: unknown, base: Path, problems: Problem[]): unknown {
	const type = valueAt(record, ["geometry", "type"]);
	const key = type === "lines" || type === "areas" ? type : null;
	const parts = key && valueAt(record, ["geometry", key]);
	if (!key || !Array.isArray(parts)) return record;
	const title = recordTitle(record);
	const found: Problem[] = [];
	const report = (path: Path, came: unknown, expected: string, outcome: Problem["outcome"] = "part-left-out") => {
		const place = pathText([...base, "geometry", key, ...path]);
		found.push({ path: place, came: shown(came), expected, outcome, ...(title && { record: title }) });
	};

	const positionsOf = (line: readonly unknown[], path: Path): Position[] =>
		line.filter((position, index): position is Position => {
			if (isPosition(position)) return true;
			if (found.length <= MOST_FAULTS)
				report([...path, index], position, "a position [longitude, latitude] in degrees");
			return false;
		});
	const lineOf = (line: unknown, path: Path, needs: number, expected: string): Position[][] => {
		const positions = Array.isArray(line) ? positionsOf(line, path) : [];
		if (positions.length >= needs) return [positions];
		report(path, line, expected);
		return [];
	};
	const ringOf = (ring: unknown, path: Path): Position[][] => {
		const [positions] = lineOf(ring, path, RING_NEEDS - 1, "a ring of at least three positions and the first again");
		const [first] = positions ?? [];
		if (!positions || !first) return [];
		if (isClosed(positions)) {
			if (positions.length >= RING_NEEDS) return [positions];
			report(path, ring, "a ring of at least three positions and the first again");
			return [];
		}
		report(path, ring, "a ring whose last position is its first", "closed");
		return [[...positions, first]];
	};
	const areaOf = (area: unknown, path: Path): Position[][][] => {
		if (!Array.isArray(area)) {
			report(path, area, "a list of rings, the outside first");
			return [];
		}
		const [outside] = ringOf(area[0], [...path, 0]);
		if (outside) return [[outside, ...area.slice(1).flatMap((ring, index) => ringOf(ring, [...path, index + 1]))]];
		if (area.length > 1) report(path, area, "a polygon with an outside");
		return [];
	};

	const mended: readonly unknown[] =
		key === "lines"
			? parts.flatMap((line, index) => lineOf(line, [index], LINE_NEEDS, "a line of at least two positions"))
			: parts.flatMap((area, index) => areaOf(area, [index]));
	const [first] = found;
	if (!first) return record;
	if (found.length > MOST_FAULTS) {
		problems.push({ ...first, outcome: "record-left-out" });
		return undefined;
	}
	problems.push(...found);
	const { geometry, ...others } = record as { readonly geometry: object };
	return { ...others, geometry: { ...geometry, [key]: mended } };
}

function isPosition(value: unknown): value is Position {
	if (!Array.isArray(value) || value.length !== 2) return false;
	const [lon, lat] = value;
	return isWithin(lon, 180) && isWithin(lat, 90);
}

function isWithin(value: unknown, most: number): boolean {
	return typeof value === "number" && Number.isFinite(value) && Math.abs(value) <= most;
}
