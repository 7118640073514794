/** A table of incidents as GeoJSON (RFC 7946). */
import { edtfOfDays } from "../days";
import { type IncidentTable, type IncidentTexts, UNDATED, UNKNOWN } from "../incident-table";
import type { Handling } from "../schema";

const FEATURES_A_PIECE = 1000;
/** Eight decimals are a millimetre: what is finer is noise of computing. */
const DECIMALS = 1e8;

/**
 * Pieces that make the whole file one after another, since a string cannot hold a large one. Coordinates are longitude,
 * latitude; an incident without a place has a geometry of null. `indexes` when not every incident is wanted; `handling`
 * is a foreign member of the collection (RFC 7946, 6.1).
 */
export function toGeoJson(
	table: IncidentTable,
	texts: IncidentTexts,
	indexes: Iterable<number> = Array(table.count).keys(),
	handling: Handling | null = null,
): string[] {
	const marking = handling ? `"handling":${JSON.stringify(handling)},` : "";
	const pieces: string[] = [`{"type":"FeatureCollection",${marking}"features":[`];
	let features: string[] = [];
	for (const index of indexes) {
		features.push(JSON.stringify(featureOf(table, texts, index)));
		if (features.length < FEATURES_A_PIECE) continue;
		pieces.push((pieces.length > 1 ? ",\n" : "\n") + features.join(",\n"));
		features = [];
	}
	if (features.length > 0) pieces.push((pieces.length > 1 ? ",\n" : "\n") + features.join(",\n"));
	pieces.push("\n]}\n");
	return pieces;
}

function featureOf(table: IncidentTable, texts: IncidentTexts, index: number): unknown {
	const [longitude, latitude] = [table.longitude[index] as number, table.latitude[index] as number];
	const rounded = (value: number) => Math.round(value * DECIMALS) / DECIMALS;
	const first = table.firstDay[index] as number;
	const properties = {
		id: texts.id(index),
		title: texts.title(index),
		/** EDTF: a day, a month, a year or an interval. */
		date: first === UNDATED ? "" : edtfOfDays(first, table.lastDay[index] as number),
		withinKm: table.withinKm[index] || undefined,
		killed: people(table.killed[index]),
		killedLow: people(table.killedLow[index]),
		killedHigh: people(table.killedHigh[index]),
		kind: table.kinds[table.kind[index] as number],
		actor: table.actors[table.actor[index] as number],
		otherActor: table.actors[table.otherActor[index] as number],
		source: table.sources[table.source[index] as number],
		links: texts.links(index),
		text: texts.text(index),
	};
	return {
		type: "Feature",
		geometry: Number.isNaN(longitude) ? null : { type: "Point", coordinates: [rounded(longitude), rounded(latitude)] },
		properties: Object.fromEntries(Object.entries(properties).filter(([, value]) => isSomething(value))),
	};
}

function people(count: number | undefined): number | undefined {
	return count === UNKNOWN ? undefined : count;
}

function isSomething(value: unknown): boolean {
	return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== "";
}
