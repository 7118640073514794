/** The rows of the tables, every fact of the dossier once; made when first looked at, and kept. */
import type { Relation, Statement } from "../dossier/schema";
import { conflictWords } from "../words/conflicts";
import { words } from "../words/en";
import { heard, isolated } from "../words/isolated";
import { listInWords } from "../words/numbers";
import type { Catalogue } from "./catalogue";
import { type ConflictOver, conflictsOver } from "./conflicts";
import { contradictionsOf } from "./contradictions";
import { actorLine, citationsIn, figureWithClaimants } from "./details/cited";
import { participantConflicts } from "./details/conference";
import { claimantName, isolatedNames, linkOf } from "./details/link";
import { geometryInWords } from "./details/shape";
import { claimGrading, sourceGrading } from "./grading";
import { firstKilled } from "./marks";
import { once } from "./once";
import { placeless } from "./relation-arcs";
import { layersOfShape } from "./shape-layers";
import { byParagraph, dateCell, gradesCell, type Note, type Row, sourcesCell } from "./table-cells";

export interface TableRows {
	readonly incidents: readonly Row[];
	readonly participants: readonly Row[];
	readonly statements: readonly Row[];
	readonly relations: readonly Row[];
	readonly events: readonly Row[];
	readonly shapes: readonly Row[];
	readonly sources: readonly Row[];
	/** The tables in which something is graded: the last cell of their rows says how. */
	readonly graded: ReadonlySet<string>;
}

/** All rows of a dossier. */
export const tableRows = once((catalogue: Catalogue): TableRows => {
	const rows = {
		incidents: incidentRows(catalogue),
		participants: participantRows(catalogue),
		statements: statementRows(catalogue),
		relations: relationRows(catalogue),
		events: eventRows(catalogue),
		sources: sourceRows(catalogue),
	};
	const isGraded = (list: readonly Row[]) => list.some(({ cells }) => (cells.at(-1)?.grades ?? []).length > 0);
	const graded = new Set(Object.entries(rows).flatMap(([id, list]) => (isGraded(list) ? [id] : [])));
	const kept = Object.entries(rows).map(([id, list]) => [id, graded.has(id) ? list : list.map(withoutLast)]);
	return {
		...(Object.fromEntries(kept) as typeof rows),
		shapes: shapeRows(catalogue),
		graded,
	};
});

function withoutLast(row: Row): Row {
	return { ...row, cells: row.cells.slice(0, -1) };
}

function incidentRows(catalogue: Catalogue): Row[] {
	const { dossier } = catalogue;
	return dossier.incidents.map((incident) => {
		const item = `incident/${incident.id}`;
		const place = incident.place ? catalogue.places.get(incident.place) : undefined;
		const killed = incident.figures.filter(({ counts }) => counts === "killed");
		const claimed = incident.claims.filter(({ about }) => about === "responsibility");
		const [placesApart] = conflictsOver(dossier, item, "place");
		const killedApart = conflictsOver(dossier, item, "figures").some(({ counts }) => counts === "killed");
		const denied = claimed.filter(({ stance }) => stance === "disputes");
		return {
			key: incident.id,
			item,
			selection: { kind: "incident", id: incident.id },
			cells: [
				{ text: catalogue.text(incident.title) },
				dateCell(catalogue, incident.when),
				{
					text: place ? catalogue.text(place.name) : "",
					notes: placesApart ? [{ text: placesInConflict(catalogue, placesApart), conflict: true }] : [],
				},
				{
					text: killed.map((figure) => figureWithClaimants(catalogue, figure)).join("; "),
					sort: firstKilled(incident)?.value ?? -1,
					notes: killedApart ? [{ text: conflictWords.disagree, conflict: true }] : [],
				},
				{
					text: namesOf(
						catalogue,
						claimed.filter(({ stance }) => stance === "asserts"),
					).join("; "),
					notes:
						denied.length > 0
							? [
									{
										text: conflictWords.disputedBy(listInWords(namesOf(catalogue, denied))),
										conflict: true,
									},
								]
							: [],
				},
				sourcesCell(catalogue, [...incident.citations, ...killed.flatMap(({ citations }) => citations)]),
				gradesCell(
					killed.map(
						(figure) => [claimGrading(catalogue, figure), heard(figureWithClaimants(catalogue, figure))] as const,
					),
				),
			],
			head: 0,
		};
	});
}

/** Who makes any of these claims, each once, to keep its own direction. */
function namesOf(catalogue: Catalogue, claims: readonly { readonly claimants: readonly string[] }[]): string[] {
	return [...new Set(claims.flatMap(({ claimants }) => isolatedNames(catalogue, claimants)))];
}

/** "Sources disagree: North Asteria (Gazette), also Boreland (Wire)" */
function placesInConflict(catalogue: Catalogue, { same, others }: ConflictOver<"place">): string {
	const by = ({ region, claimants }: (typeof others)[number]) =>
		conflictWords.by(isolated(catalogue.regionName(region)), listInWords(isolatedNames(catalogue, claimants)));
	const also = conflictWords.also(others.map(by));
	return conflictWords.overIt(same.length > 0 ? [listInWords(same.map(by)), also] : [also]);
}

function participantRows(catalogue: Catalogue): Row[] {
	return catalogue.dossier.conferences.flatMap((conference) => {
		const item = `conference/${conference.id}`;
		const title = { text: catalogue.text(conference.title) };
		const [claimed] = conflictsOver(catalogue.dossier, item, "participation");
		return [
			...conference.participants.map((participant, index): Row => {
				const role = catalogue.roles.get(participant.role);
				const region = catalogue.regionName(participant.region);
				return {
					key: `${conference.id}/${index}`,
					item,
					selection: { kind: "region", id: participant.region },
					cells: [
						{ text: region },
						{
							text: role ? catalogue.text(role.name) : participant.role,
							notes: participantConflicts(catalogue, conference, participant).map((text) => ({
								text: conflictWords.overIt([text]),
								conflict: true,
							})),
						},
						{
							text: (participant.actors ?? []).map((id) => isolated(actorLine(catalogue, id))).join("; "),
						},
						title,
						sourcesCell(catalogue, participant.citations),
						gradesCell([[claimGrading(catalogue, participant), region]]),
					],
					head: 0,
				};
			}),
			// what somebody says beside the list has a row of its own: it is no participant of the list
			...(claimed?.claims ?? []).map(
				(claim, index): Row => ({
					key: `${conference.id}/claim/${index}`,
					item,
					selection: { kind: "conference", id: conference.id },
					cells: [
						{
							text: catalogue.text(claim.text),
							notes: [{ text: conflictWords.disagree, conflict: true }],
						},
						{ text: conflictWords.by(conflictWords.claim, listInWords(isolatedNames(catalogue, claim.claimants))) },
						{ text: "" },
						title,
						sourcesCell(catalogue, claim.citations),
						gradesCell([[claimGrading(catalogue, claim), catalogue.text(claim.text)]]),
					],
					head: 0,
				}),
			),
		];
	});
}

function statementRows(catalogue: Catalogue): Row[] {
	return catalogue.dossier.statements.map((statement) => {
		const speaker = claimantName(catalogue, statement.speaker);
		return {
			key: statement.id,
			item: `statement/${statement.id}`,
			selection: { kind: "statement", id: statement.id },
			cells: [
				{ text: speaker },
				{ text: catalogue.text(statement.text), notes: contradictionNotes(catalogue, statement) },
				dateCell(catalogue, statement.when),
				{ text: statement.place ? linkOf(catalogue, `place/${statement.place}`).name : "" },
				{ text: (statement.about ?? []).map((reference) => isolated(linkOf(catalogue, reference).name)).join("; ") },
				sourcesCell(catalogue, statement.citations),
				gradesCell([[claimGrading(catalogue, statement), speaker]]),
			],
			head: 0,
		};
	});
}

/** "Contradicts Ada Example", at both: the other statement is a click away in Details. */
function contradictionNotes(catalogue: Catalogue, statement: Statement): readonly Note[] {
	const others = contradictionsOf(catalogue.dossier, statement.id);
	if (others.length === 0) return [];
	const names = [...new Set(others.map(({ speaker }) => claimantName(catalogue, speaker)))];
	return [{ text: words.table.contradicts(listInWords(names.map(isolated))), conflict: true }];
}

function relationRows(catalogue: Catalogue): Row[] {
	const names = (references: readonly string[]) =>
		listInWords(references.map((one) => isolated(linkOf(catalogue, one).name)));
	return catalogue.dossier.relations.map((relation) => {
		const title = catalogue.text(relation.title);
		return {
			key: relation.id,
			item: `relation/${relation.id}`,
			selection: { kind: "relation", id: relation.id },
			cells: [
				{ text: title, notes: [...denialNotes(catalogue, relation), ...notDrawnNotes(catalogue, relation)] },
				{ text: words.relations[relation.kind] },
				{ text: names(relation.from) },
				{ text: relation.directed ? words.table.oneWay : words.table.bothWays },
				{ text: names(relation.to) },
				dateCell(catalogue, relation.when),
				sourcesCell(catalogue, relation.citations),
				gradesCell([[claimGrading(catalogue, relation), title]]),
			],
			head: 0,
		};
	});
}

function denialNotes(catalogue: Catalogue, { id }: Relation): readonly Note[] {
	return conflictsOver(catalogue.dossier, `relation/${id}`, "relation").map(({ denials }) => ({
		text: conflictWords.deniedBy(listInWords(namesOf(catalogue, denials))),
		conflict: true,
	}));
}

function notDrawnNotes(catalogue: Catalogue, relation: Relation): readonly Note[] {
	const names = placeless(catalogue, relation);
	return names.length === 0
		? []
		: [{ text: words.details.notDrawn(listInWords(names.map(isolated)), names.length), conflict: false }];
}

function eventRows(catalogue: Catalogue): Row[] {
	return catalogue.dossier.events.map((event) => {
		const place = event.place && catalogue.places.get(event.place);
		const title = catalogue.text(event.title);
		return {
			key: event.id,
			item: `event/${event.id}`,
			selection: { kind: "event", id: event.id },
			cells: [
				{ text: title, notes: [{ text: catalogue.text(event.text), conflict: false }] },
				dateCell(catalogue, event.when),
				{ text: place ? catalogue.text(place.name) : "" },
				sourcesCell(catalogue, event.citations),
				gradesCell([[claimGrading(catalogue, event), title]]),
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
				notes: shape.text ? [{ text: catalogue.text(shape.text), conflict: false }] : [],
			},
			{ text: geometryInWords(shape.geometry) },
			dateCell(catalogue, shape.when),
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
	const cited = new Map<string, Set<string>>();
	for (const { source, paragraph } of citationsIn(catalogue.dossier))
		cited.set(source, (cited.get(source) ?? new Set()).add(paragraph ?? ""));
	return catalogue.dossier.sources.map((source, index) => {
		const { id, url, archived, accessed } = source;
		const title = catalogue.text(source.title);
		const paragraphs = [...(cited.get(id) ?? [])].filter((paragraph) => paragraph !== "").sort(byParagraph.compare);
		return {
			key: id,
			item: null,
			selection: { kind: "source", id },
			cells: [
				{ text: String(index + 1), sort: index + 1 },
				{ text: title },
				{ text: source.publisher ? catalogue.text(source.publisher) : "" },
				dateCell(catalogue, source.published),
				accessed ? dateCell(catalogue, { edtf: accessed }) : { text: "", sort: Number.POSITIVE_INFINITY },
				{
					text: url || archived ? "" : words.source.noAddress,
					web: [
						...(url ? [{ address: url, name: null }] : []),
						...(archived ? [{ address: archived, name: words.details.archived }] : []),
					],
				},
				{
					text:
						paragraphs.length > 0
							? inRuns(paragraphs).join(", ")
							: cited.has(id)
								? words.table.whole
								: words.table.notCited,
					sort: paragraphs.length,
				},
				gradesCell([[sourceGrading(catalogue, source), title]]),
			],
			head: 1,
		};
	});
}

/** Sorted marks of paragraphs, three or more in a row drawn together: P1–P4, P6, P7. */
function inRuns(paragraphs: readonly string[]): string[] {
	const runs: string[][] = [];
	let next = "";
	for (const paragraph of paragraphs) {
		if (paragraph === next) runs.at(-1)?.push(paragraph);
		else runs.push([paragraph]);
		const [, letters = "", number] = /^(\D*)(\d+)$/.exec(paragraph) ?? [];
		next = number === undefined ? "" : `${letters}${Number(number) + 1}`;
	}
	return runs.flatMap((run) =>
		run.length > 2 ? [words.table.paragraphs(run[0] as string, run.at(-1) as string)] : run,
	);
}
