/** Everything of the dossier as tables: a route to every fact without the map. */

import { daysCovered, parseEdtf } from "../dossier/edtf";
import type { Citation, When } from "../dossier/schema";
import { dateInWords } from "../words/dates";
import { words } from "../words/en";
import { listInWords } from "../words/numbers";
import type { Catalogue } from "./catalogue";
import { actorLine, type CitationMark, citationMarks, claimantName, claimantNames, linkOf } from "./details/cited";
import { figureInWords } from "./details/incident";
import { firstKilled } from "./marks";
import { regionIsOff } from "./regions";
import type { Sifted } from "./sift";
import type { Selection, View } from "./view";

const { columns } = words.table;

export interface Cell {
	readonly text: string;
	/** What the column is sorted by; text when absent. */
	readonly sort?: number;
	readonly citations?: readonly CitationMark[];
}

export interface Row {
	readonly key: string;
	/** The item that the row tells of, as period and filters know it: "incident/fire"; a participant's is its conference. */
	readonly item: string | null;
	/** What a click on the row selects. */
	readonly selection: Selection | null;
	readonly cells: readonly Cell[];
}

export interface Table {
	readonly id: keyof typeof words.table.tabs;
	readonly name: string;
	readonly columns: readonly string[];
	readonly rows: readonly Row[];
	/** Rows left out because of the period or a filter. */
	readonly sifted: number;
	/** Rows left out because a layer is off, and the names of those layers. */
	readonly hidden: number;
	readonly hiddenBy: readonly string[];
}

export function tablesOf(
	catalogue: Catalogue,
	view: View,
	sifted: Sifted,
	incidentsOn: boolean,
	participantsOn: boolean,
): Table[] {
	const { dossier } = catalogue;
	/** Rows of items that period and filters keep; rows of sources have no item. */
	const table = (id: Table["id"], titles: readonly string[], rows: readonly Row[]): Table => {
		const kept = rows.filter(({ item }) => item === null || sifted.has(item));
		return {
			id,
			name: words.table.tabs[id],
			columns: titles,
			rows: kept,
			sifted: rows.length - kept.length,
			hidden: 0,
			hiddenBy: [],
		};
	};
	const offLayers = (shows: string) =>
		dossier.layers
			.filter((layer) => layer.shows === shows && view.hidden.includes(layer.id))
			.map(({ name }) => catalogue.text(name));

	const incidents = table(
		"incidents",
		[columns.title, columns.date, columns.place, columns.killed, columns.claimed, columns.sources],
		incidentRows(catalogue),
	);
	const isOff = regionIsOff(catalogue, view);
	const allParticipants = participantRows(catalogue);
	const shownParticipants = participantsOn
		? allParticipants.filter(({ selection }) => !isOff(selection?.id ?? ""))
		: [];
	return [
		incidentsOn
			? incidents
			: {
					...incidents,
					rows: [],
					hidden: incidents.rows.length,
					hiddenBy: offLayers("incidents"),
				},
		{
			...table(
				"participants",
				[columns.region, columns.role, columns.who, columns.conference, columns.sources],
				shownParticipants,
			),
			hidden: allParticipants.length - shownParticipants.length,
			hiddenBy: participantsOn ? regionLayersOff(catalogue, view, allParticipants) : offLayers("participants"),
		},
		table("statements", [columns.speaker, columns.said, columns.date, columns.sources], statementRows(catalogue)),
		table(
			"relations",
			[columns.title, columns.kind, columns.from, columns.to, columns.date, columns.sources],
			relationRows(catalogue),
		),
		table("events", [columns.title, columns.date, columns.place, columns.sources], eventRows(catalogue)),
		table("sources", [columns.number, columns.title, columns.publisher, columns.published], sourceRows(catalogue)),
	];
}

/** The layers of regions that are off and hide at least one of the rows. */
function regionLayersOff({ dossier, text }: Catalogue, view: View, rows: readonly Row[]): string[] {
	return dossier.layers
		.filter(
			(layer) =>
				layer.shows === "regions" &&
				view.hidden.includes(layer.id) &&
				rows.some(({ selection }) => layer.regions.includes(selection?.id ?? "")),
		)
		.map(({ name }) => text(name));
}

function incidentRows(catalogue: Catalogue): Row[] {
	return catalogue.dossier.incidents.map((incident) => {
		const place = catalogue.places.get(incident.place);
		const killed = incident.figures.filter(({ counts }) => counts === "killed");
		const claimed = incident.claims.filter(({ about }) => about === "responsibility");
		return {
			key: incident.id,
			item: `incident/${incident.id}`,
			selection: { kind: "incident", id: incident.id },
			cells: [
				{ text: catalogue.text(incident.title) },
				dateCell(incident.when),
				{ text: place ? catalogue.text(place.name) : "" },
				{
					text: killed.map(killedWithClaimant(catalogue)).join("; "),
					sort: firstKilled(incident)?.value ?? -1,
				},
				{
					text: [...new Set(claimed.flatMap((claim) => claimantNames(catalogue, claim.claimants)))].join("; "),
				},
				sourcesCell(catalogue, [...incident.citations, ...killed.flatMap(({ citations }) => citations)]),
			],
		};
	});
}

function killedWithClaimant(catalogue: Catalogue) {
	return (
		figure: Parameters<typeof figureInWords>[0] & {
			readonly claimants: readonly string[];
		},
	) => `${figureInWords(figure)} (${listInWords(claimantNames(catalogue, figure.claimants))})`;
}

function participantRows(catalogue: Catalogue): Row[] {
	return catalogue.dossier.conferences.flatMap((conference) =>
		conference.participants.map((participant, index) => {
			const role = catalogue.roles.get(participant.role);
			return {
				key: `${conference.id}/${index}`,
				item: `conference/${conference.id}`,
				selection: { kind: "region" as const, id: participant.region },
				cells: [
					{ text: catalogue.regionName(participant.region) },
					{ text: role ? catalogue.text(role.name) : participant.role },
					{
						text: (participant.actors ?? []).map((id) => actorLine(catalogue, id)).join("; "),
					},
					{ text: catalogue.text(conference.title) },
					sourcesCell(catalogue, participant.citations),
				],
			};
		}),
	);
}

function statementRows(catalogue: Catalogue): Row[] {
	return catalogue.dossier.statements.map((statement) => ({
		key: statement.id,
		item: `statement/${statement.id}`,
		selection: { kind: "statement", id: statement.id },
		cells: [
			{ text: claimantName(catalogue, statement.speaker) },
			{ text: catalogue.text(statement.text) },
			dateCell(statement.when),
			sourcesCell(catalogue, statement.citations),
		],
	}));
}

function relationRows(catalogue: Catalogue): Row[] {
	const names = (references: readonly string[]) => listInWords(references.map((one) => linkOf(catalogue, one).name));
	return catalogue.dossier.relations.map((relation) => ({
		key: relation.id,
		item: `relation/${relation.id}`,
		selection: { kind: "relation", id: relation.id },
		cells: [
			{ text: catalogue.text(relation.title) },
			{ text: words.relations[relation.kind] },
			{ text: names(relation.from) },
			{ text: names(relation.to) },
			dateCell(relation.when),
			sourcesCell(catalogue, relation.citations),
		],
	}));
}

function eventRows(catalogue: Catalogue): Row[] {
	return catalogue.dossier.events.map((event) => {
		const place = event.place && catalogue.places.get(event.place);
		return {
			key: event.id,
			item: `event/${event.id}`,
			selection: { kind: "event", id: event.id },
			cells: [
				{ text: `${catalogue.text(event.title)}. ${catalogue.text(event.text)}` },
				dateCell(event.when),
				{ text: place ? catalogue.text(place.name) : "" },
				sourcesCell(catalogue, event.citations),
			],
		};
	});
}

function sourceRows(catalogue: Catalogue): Row[] {
	return catalogue.dossier.sources.map((source, index) => ({
		key: source.id,
		item: null,
		selection: { kind: "source", id: source.id },
		cells: [
			{ text: String(index + 1), sort: index + 1 },
			{ text: catalogue.text(source.title) },
			{ text: source.publisher ? catalogue.text(source.publisher) : "" },
			dateCell(source.published),
		],
	}));
}

function dateCell(when: When | undefined): Cell {
	if (!when) return { text: words.details.undated, sort: Number.POSITIVE_INFINITY };
	const period = parseEdtf(when.edtf);
	const text = dateInWords(when.edtf);
	return {
		text: when.derived ? words.dates.derived(text) : text,
		sort: period ? daysCovered(period)[0] : 0,
	};
}

function sourcesCell(catalogue: Catalogue, citations: readonly Citation[]): Cell {
	const marks = citationMarks(catalogue, citations);
	const seen = new Set<string>();
	const once = marks.filter(({ number, paragraph }) => {
		const key = `${number}/${paragraph}`;
		return !seen.has(key) && seen.add(key);
	});
	return { text: "", sort: once[0]?.number ?? 0, citations: once };
}
