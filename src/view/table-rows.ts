/** The rows of the tables, every fact of the dossier once; made when first looked at, and kept. */
import { daysCovered, parseEdtf } from "../dossier/edtf";
import type { Citation, Relation, Statement, When } from "../dossier/schema";
import { dateInWords } from "../words/dates";
import { words } from "../words/en";
import { listInWords } from "../words/numbers";
import type { Catalogue } from "./catalogue";
import { contradictionsOf } from "./contradictions";
import { actorLine, type CitationMark, citationMarks, claimantName, claimantNames, linkOf } from "./details/cited";
import { figureInWords } from "./details/incident";
import { geometryInWords } from "./details/shape";
import { firstKilled } from "./marks";
import { once } from "./once";
import { placeless } from "./relation-arcs";
import { layersOfShape } from "./shape-layers";
import type { Selection } from "./view";

export interface Cell {
	readonly text: string;
	/** What the column is sorted by; text when absent. */
	readonly sort?: number;
	readonly citations?: readonly CitationMark[];
	/** A line below the text, and whether it says that something contradicts this. */
	readonly note?: { readonly text: string; readonly conflict: boolean };
}

export interface Row {
	readonly key: string;
	/** The item that the row tells of, as period and filters know it: "incident/fire"; a participant's is its conference. */
	readonly item: string | null;
	/** What a click on the row selects. */
	readonly selection: Selection | null;
	readonly cells: readonly Cell[];
	/** Which cell names the row, and is the button that selects it. */
	readonly head: number;
}

export interface TableRows {
	readonly incidents: readonly Row[];
	readonly participants: readonly Row[];
	readonly statements: readonly Row[];
	readonly relations: readonly Row[];
	readonly events: readonly Row[];
	readonly shapes: readonly Row[];
	readonly sources: readonly Row[];
}

/** P2 before P10. */
const byParagraph = new Intl.Collator("en", { numeric: true });

/** All rows of a dossier. */
export const tableRows = once(
	(catalogue: Catalogue): TableRows => ({
		incidents: incidentRows(catalogue),
		participants: participantRows(catalogue),
		statements: statementRows(catalogue),
		relations: relationRows(catalogue),
		events: eventRows(catalogue),
		shapes: shapeRows(catalogue),
		sources: sourceRows(catalogue),
	}),
);

function incidentRows(catalogue: Catalogue): Row[] {
	return catalogue.dossier.incidents.map((incident) => {
		const place = incident.place ? catalogue.places.get(incident.place) : undefined;
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
			head: 0,
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
				head: 0,
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
			{ text: catalogue.text(statement.text), ...contradictionNote(catalogue, statement) },
			dateCell(statement.when),
			{ text: statement.place ? linkOf(catalogue, `place/${statement.place}`).name : "" },
			{ text: (statement.about ?? []).map((reference) => linkOf(catalogue, reference).name).join("; ") },
			sourcesCell(catalogue, statement.citations),
		],
		head: 0,
	}));
}

/** "Contradicts Ada Example", at both: the other statement is a click away in Details. */
function contradictionNote(catalogue: Catalogue, statement: Statement): Pick<Cell, "note"> {
	const others = contradictionsOf(catalogue.dossier, statement.id);
	if (others.length === 0) return {};
	const names = [...new Set(others.map(({ speaker }) => claimantName(catalogue, speaker)))];
	return { note: { text: words.table.contradicts(listInWords(names)), conflict: true } };
}

function relationRows(catalogue: Catalogue): Row[] {
	const names = (references: readonly string[]) => listInWords(references.map((one) => linkOf(catalogue, one).name));
	return catalogue.dossier.relations.map((relation) => ({
		key: relation.id,
		item: `relation/${relation.id}`,
		selection: { kind: "relation", id: relation.id },
		cells: [
			{ text: catalogue.text(relation.title), ...notDrawnNote(catalogue, relation) },
			{ text: words.relations[relation.kind] },
			{ text: names(relation.from) },
			{ text: relation.directed ? words.table.oneWay : words.table.bothWays },
			{ text: names(relation.to) },
			dateCell(relation.when),
			sourcesCell(catalogue, relation.citations),
		],
		head: 0,
	}));
}

function notDrawnNote(catalogue: Catalogue, relation: Relation): Pick<Cell, "note"> {
	const names = placeless(catalogue, relation);
	if (names.length === 0) return {};
	return {
		note: {
			text: words.details.notDrawn(listInWords(names), names.length),
			conflict: false,
		},
	};
}

function eventRows(catalogue: Catalogue): Row[] {
	return catalogue.dossier.events.map((event) => {
		const place = event.place && catalogue.places.get(event.place);
		return {
			key: event.id,
			item: `event/${event.id}`,
			selection: { kind: "event", id: event.id },
			cells: [
				{ text: catalogue.text(event.title), note: { text: catalogue.text(event.text), conflict: false } },
				dateCell(event.when),
				{ text: place ? catalogue.text(place.name) : "" },
				sourcesCell(catalogue, event.citations),
			],
			head: 0,
		};
	});
}

function shapeRows(catalogue: Catalogue): Row[] {
	return catalogue.dossier.shapes.map((shape) => ({
		key: shape.id,
		item: `shape/${shape.id}`,
		selection: { kind: "shape", id: shape.id },
		cells: [
			{
				text: catalogue.text(shape.name),
				...(shape.text && { note: { text: catalogue.text(shape.text), conflict: false } }),
			},
			{ text: geometryInWords(shape.geometry) },
			dateCell(shape.when),
			{
				text: layersOfShape(catalogue.layers, shape.id)
					.map(({ name }) => catalogue.text(name))
					.join("; "),
			},
			sourcesCell(catalogue, shape.citations),
		],
		head: 0,
	}));
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
		head: 1,
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
	const cited = marks.filter(({ number, paragraph }) => {
		const key = `${number}/${paragraph}`;
		return !seen.has(key) && seen.add(key);
	});
	cited.sort(
		(one, other) => one.number - other.number || byParagraph.compare(one.paragraph ?? "", other.paragraph ?? ""),
	);
	return { text: "", sort: cited[0]?.number ?? 0, citations: cited };
}
