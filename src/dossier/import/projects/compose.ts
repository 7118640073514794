/** From what was found to a draft: places judged, dates read, everything counted; or the questions that are left. */

import { straight } from "../../direction";
import type { IncidentTexts } from "../../incident-table";
import { createTableBuilder, type TableRow } from "../../table-builder";
import { type DateOrder, orderEvidence } from "../dates";
import type { Draft, DraftScene, DraftShape, Given, Imported, Position, Question } from "../draft";
import { createCrowd } from "./crowd";
import { type Findings, type FoundRecord, reportOf } from "./found";
import { asNumber } from "./json-value";
import { isOnEarth, judgePlaces, outsideBounds, type Placed, type Placing } from "./place";
import { daysOf } from "./written-date";

/** Records between two looks at whether somebody asked to stop. */
export const STEP = 4096;
/** A draft of all that was found; asks where the file leaves open what its numbers mean. */
export function compose(given: Given, findings: Findings): Imported {
	const places = judgePlaces(findings, given.answers, given.accept === true);
	const order = judgeOrder(given, findings);
	const questions = [...places.questions, ...(order.question ? [order.question] : [])];
	if (questions.length > 0) return { outcome: "asks", questions };

	const builder = createTableBuilder();
	const shapes: DraftShape[] = [];
	const drawn = new Set<number>();
	/** The record of each incident, in the order of adding. */
	const added: FoundRecord[] = [];
	const ids = new Set<string>();
	const crowd = createCrowd();
	let placed = 0;
	let outside = 0;
	for (const [index, record] of findings.records.entries()) {
		if (index % STEP === 0 && given.onProgress?.(index, findings.records.length) === false)
			return { outcome: "stopped" };
		if (record.id && ids.has(record.id)) findings.repair(record.row, "id-repeated", { came: record.id });
		ids.add(record.id);

		const shapesBefore = shapes.length;
		addShapes(record, places.placing, shapes, findings);
		if (shapes.length > shapesBefore) drawn.add(record.row);
		const points = record.geometry?.points ?? [];
		const onlyShapes = shapes.length > shapesBefore && points.length === 0;
		if (onlyShapes) continue;
		const row = describe(record, findings);
		addDates(row, record, order.order, findings);
		const good = points.map((point) => placeOf(point, record.row, places, findings)).filter((point) => point !== null);
		placed += good.length;
		if (findings.bounds) outside += outsideBounds(good, findings.bounds);
		if (good.length > 0) drawn.add(record.row);
		else {
			builder.add(row);
			added.push(record);
		}
		for (const place of good) {
			crowd.add(place);
			[row.longitude, row.latitude] = place;
			builder.add(row);
			added.push(record);
			// A record at several places is drawn at each; its dead are counted at the first.
			delete row.killed;
		}
	}
	if (places.swapped && placed > 0) findings.repair(0, "coordinates-swapped", { count: placed });
	if (outside > 0) findings.warn("outside-own-region", { count: outside, came: findings.bounds?.join(", ") ?? "" });
	for (const { place, count } of crowd.largest()) findings.warn("many-at-one-place", { came: place, count });

	const { table, order: sorted } = builder.finish();
	const draft: Draft = {
		title: findings.title,
		summary: findings.summary,
		incidents: table,
		texts: textsOf(sorted, added),
		shapes,
		scenes: placedScenes(findings, places.placing),
		sources: findings.sources,
		report: reportOf(findings, drawn),
	};
	const isEmpty = table.count + shapes.length + findings.scenes.length === 0;
	if (!isEmpty) return { outcome: "draft", draft };
	findings.warn("nothing-to-show");
	return { outcome: "draft", draft: { ...draft, report: reportOf(findings, drawn) } };
}

/** Which number of 3/4/2022 is the day, as the file's other dates tell, or the answer to the question. */
function judgeOrder(given: Given, findings: Findings): { order: DateOrder; question?: Question } {
	const likely = findings.likelyOrder;
	const answer = given.answers["date-order"];
	if (answer) return { order: answer };
	const seen = { "day-first": 0, "month-first": 0, either: 0 };
	let example = "";
	for (const { begins, ends } of findings.records)
		for (const date of [begins, ends]) {
			const order = orderEvidence(date);
			if (order === null || order === "no matter") continue;
			seen[order]++;
			if (order === "either") example ||= date;
		}
	if (seen["day-first"] !== seen["month-first"])
		return { order: seen["day-first"] > seen["month-first"] ? "day-first" : "month-first" };
	if (seen.either === 0) return { order: likely };
	if (given.accept) {
		findings.warn("date-order-assumed", { came: example, became: likely, count: seen.either });
		return { order: likely };
	}
	const other = likely === "day-first" ? "month-first" : "day-first";
	return { order: likely, question: { about: "date-order", example, options: [likely, other] } };
}

type Row = { -readonly [Key in keyof TableRow]: TableRow[Key] };

function describe(record: FoundRecord, findings: Findings): Row {
	const { kind, group, actor, otherActor, source } = record;
	const row: Row = { row: record.row };
	for (const [field, came] of Object.entries({ kind: kind || group, actor, otherActor, source }))
		if (straight(came) !== came) findings.repair(record.row, "signs-left-out", { field, came });
	if (kind || group) row.kind = kind || group;
	if (actor) row.actor = actor;
	if (otherActor) row.otherActor = otherActor;
	if (source) row.source = source;
	if (!record.killed) return row;
	const killed = asNumber(record.killed);
	if (Number.isInteger(killed) && killed >= 0 && killed < 2 ** 31) row.killed = killed;
	else findings.repair(record.row, "number-not-read", { came: record.killed });
	return row;
}

function addDates(row: Row, record: FoundRecord, order: DateOrder, findings: Findings): void {
	const read = (written: string) => {
		const days = written ? daysOf(written, order) : null;
		if (written && !days) findings.repair(record.row, "date-not-read", { came: written });
		return days;
	};
	const begins = read(record.begins);
	const ends = read(record.ends);
	const [first, last] = [begins ?? ends, ends ?? begins];
	if (!first || !last) return;
	if (first[0] <= last[1]) {
		row.firstDay = first[0];
		row.lastDay = Math.max(first[1], last[1]);
		return;
	}
	findings.repair(record.row, "dates-swapped", { came: record.begins, became: record.ends });
	row.firstDay = last[0];
	row.lastDay = first[1];
}

/** Scenes that look at a place on Earth, or at none; told of those that are not told of as records. */
function placedScenes(findings: Findings, placing: Placing): DraftScene[] {
	const told = new Set(findings.records.map(({ row }) => row));
	return findings.scenes.map((scene) => {
		if (!scene.centre) return scene;
		const centre = placing(scene.centre);
		if (centre && isOnEarth(centre)) return { ...scene, centre };
		if (centre && !told.has(scene.row))
			findings.repair(scene.row, "coordinates-outside", { came: scene.centre.join(", ") });
		return { ...scene, centre: null, zoom: null };
	});
}

/** The place of a point, null where it has none, and told. */
function placeOf(point: Position, row: number, { placing }: Placed, findings: Findings): Position | null {
	const place = placing(point);
	const came = point.join(", ");
	// Metres that are to be listed only: told of the file as a whole.
	if (!place) return null;
	if (place[0] === 0 && place[1] === 0) findings.repair(row, "coordinates-zero", { came });
	else if (!isOnEarth(place)) findings.repair(row, "coordinates-outside", { came });
	else return place;
	return null;
}

function addShapes(record: FoundRecord, placing: Placing, shapes: DraftShape[], findings: Findings): void {
	const { geometry } = record;
	if (!geometry || geometry.lines.length + geometry.areas.length === 0) return;
	let leftOut = 0;
	const placeAll = (positions: readonly Position[]) => {
		const places: Position[] = [];
		for (const position of positions) {
			const place = placing(position);
			const onGlobe = place && onGlobeOf(place);
			if (onGlobe) places.push(onGlobe);
			else if (place) leftOut++;
		}
		return places;
	};
	const lines = geometry.lines.map(placeAll).filter((line) => line.length >= 2);
	const areas = geometry.areas
		.map((rings) => rings.map(placeAll).map(closed))
		.map((rings) => ((rings[0]?.length ?? 0) < 4 ? [] : rings.filter((ring) => ring.length >= 4)))
		.filter((rings) => rings.length > 0);
	const { row, title, text, group, links } = record;
	const said = { row, name: title, text, group, links };
	if (lines.length > 0) shapes.push({ ...said, fields: record.fields(), geometry: { type: "lines", lines } });
	if (areas.length > 0) shapes.push({ ...said, fields: record.fields(), geometry: { type: "areas", areas } });
	if (lines.length + areas.length > 0 && leftOut > 0)
		findings.repair(row, "part-left-out", { field: "coordinates", count: leftOut });
	else if (leftOut > 0) findings.repair(row, "coordinates-outside", { count: leftOut });
}

/** What crosses 180° is often written on: 179, 181. A point beyond it is more likely an error, and is listed. */
function onGlobeOf([longitude, latitude]: Position): Position | null {
	if (Math.abs(latitude) > 90 || Math.abs(longitude) > 360) return null;
	if (Math.abs(longitude) <= 180) return [longitude, latitude];
	return [longitude - 360 * Math.sign(longitude), latitude];
}

/** A ring that lost its first or last position is closed again. */
function closed(ring: Position[]): Position[] {
	const [first, last] = [ring[0], ring.at(-1)];
	return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...ring, first] : ring;
}

function textsOf(order: Uint32Array, added: readonly FoundRecord[]): IncidentTexts {
	const at = (index: number) => added[order[index] ?? -1];
	return {
		title: (index) => at(index)?.title ?? "",
		text: (index) => at(index)?.text ?? "",
		id: (index) => at(index)?.id ?? "",
		links: (index) => at(index)?.links ?? [],
		fields: (index) => at(index)?.fields() ?? [],
	};
}
