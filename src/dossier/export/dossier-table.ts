/** The incidents of a dossier as a table, for programs that know tables: what is not a column of it stays behind. */
import { daysCovered, parseEdtf } from "../edtf";
import type { IncidentTable, IncidentTexts } from "../incident-table";
import { CITY_KM } from "../precision";
import type { Dossier, Incident } from "../schema";
import { createTableBuilder } from "../table-builder";
import { textIn } from "../text";
import { toCsv } from "./csv";
import { toGeoJson } from "./geojson";

/** All incidents of a dossier, in the order of their dates, and their texts. */
function tableOfDossier(dossier: Dossier): { readonly table: IncidentTable; readonly texts: IncidentTexts } {
	const { incidents, places, sources, actors, language } = dossier;
	const text = (words: Parameters<typeof textIn>[0]) => textIn(words, language);
	const placeById = new Map(places.map((place) => [place.id, place]));
	const sourceById = new Map(sources.map((source) => [source.id, source]));
	const actorById = new Map(actors.map((actor) => [actor.id, actor]));
	const builder = createTableBuilder();
	incidents.forEach((incident, index) => {
		const place = incident.place ? placeById.get(incident.place) : undefined;
		const period = incident.when ? parseEdtf(incident.when.edtf) : null;
		const [firstDay, lastDay] = period ? daysCovered(period) : [Number.NaN, Number.NaN];
		const killed = killedOf(incident);
		const taking = (incident.actors ?? []).map((id) => text(actorById.get(id)?.name ?? id));
		const [cited] = incident.citations;
		builder.add({
			row: index + 1,
			...(place && { longitude: place.location[0], latitude: place.location[1], withinKm: withinKm(place.precision) }),
			...(Number.isFinite(firstDay) && Number.isFinite(lastDay) && { firstDay, lastDay }),
			...killed,
			kind: text(incident.kind),
			...(taking[0] && { actor: taking[0] }),
			...(taking[1] && { otherActor: taking[1] }),
			...(cited && { source: text(sourceById.get(cited.source)?.title ?? cited.source) }),
		});
	});
	const { table, order } = builder.finish();
	const at = (index: number) => incidents[order[index] as number] as Incident;
	return {
		table,
		texts: {
			title: (index) => text(at(index).title),
			text: (index) =>
				at(index)
					.accounts.map((account) => text(account.text))
					.join("\n"),
			id: (index) => at(index).id,
			links: (index) =>
				[...new Set(at(index).citations.map(({ source }) => sourceById.get(source)?.url))].filter(
					(url): url is string => url !== undefined,
				),
			fields: (index) => (at(index).fields ?? []).map(({ name, value }) => [name, value]),
		},
	};
}

export function dossierAsCsv(dossier: Dossier): string {
	const { table, texts } = tableOfDossier(dossier);
	return toCsv(table, texts).join("");
}

export function dossierAsGeoJson(dossier: Dossier): string {
	const { table, texts } = tableOfDossier(dossier);
	return toGeoJson(table, texts, undefined, dossier.handling).join("");
}

/** A region has no radius: a hundred kilometres says that it is no pin. */
const REGION_KM = 100;

function withinKm(precision: Dossier["places"][number]["precision"]): number {
	switch (precision.kind) {
		case "site":
			return precision.withinKm ?? 0;
		case "radius":
			return precision.km;
		case "city":
			return CITY_KM;
		case "region":
			return REGION_KM;
	}
}

/** The first figure of those killed, and the lowest and highest of all that sources give. */
function killedOf({ figures }: Incident): { killed?: number; killedLow?: number; killedHigh?: number } {
	const values = figures.filter(({ counts }) => counts === "killed").map(({ value }) => value);
	const [first] = values;
	if (first === undefined) return {};
	return { killed: first, killedLow: Math.min(...values), killedHigh: Math.max(...values) };
}
