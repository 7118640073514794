import type { Text } from "../../dossier/schema";
import { isolated } from "../../words/isolated";
import type { Catalogue } from "../catalogue";
import type { Selection } from "../view";

/** A name that leads to more, when the page has Details for it. */
export interface Link {
	readonly name: string;
	readonly selection: Selection | null;
}

/** The name of an actor or of a source that claims something. */
export function claimantName(catalogue: Catalogue, id: string): string {
	const actor = catalogue.actors.get(id);
	if (actor) return catalogue.text(actor.name);
	return catalogue.sources.get(id)?.short ?? id;
}

/** Who claims something, each name to keep its own direction in a sentence. */
export function isolatedNames(catalogue: Catalogue, ids: readonly string[]): string[] {
	return ids.map((id) => isolated(claimantName(catalogue, id)));
}

/** What something in the dossier is called, and where it leads: from "incident/ID", "source/ID" and the like. */
export function linkOf(catalogue: Catalogue, reference: string): Link {
	const [kind = "", id = ""] = reference.split("/");
	const named = (record: { title: Text } | undefined) => (record ? catalogue.text(record.title) : id);
	switch (kind) {
		case "incident":
			return { name: named(catalogue.incidents.get(id)), selection: { kind, id } };
		case "conference":
			return {
				name: named(catalogue.conferences.get(id)),
				selection: { kind, id },
			};
		case "relation":
			return { name: named(catalogue.relations.get(id)), selection: { kind, id } };
		case "region":
			return { name: catalogue.regionName(id), selection: { kind, id } };
		case "statement":
			return { name: statementName(catalogue, id), selection: { kind, id } };
		case "actor":
			return { name: claimantName(catalogue, id), selection: catalogue.actors.has(id) ? { kind, id } : null };
		case "place": {
			const place = catalogue.places.get(id);
			return { name: place ? catalogue.text(place.name) : id, selection: place ? { kind, id } : null };
		}
		case "source":
			return { name: named(catalogue.sources.get(id)), selection: { kind, id } };
		case "shape": {
			const shape = catalogue.shapes.get(id);
			return { name: shape ? catalogue.text(shape.name) : id, selection: { kind, id } };
		}
		case "event":
			return { name: named(catalogue.events.get(id)), selection: { kind, id } };
		default:
			return { name: reference, selection: null };
	}
}

/** A statement has no title: its speaker and its first words serve. */
function statementName(catalogue: Catalogue, id: string): string {
	const statement = catalogue.statements.get(id);
	if (!statement) return id;
	const said = catalogue.text(statement.text);
	const start = said.length > 70 ? `${said.slice(0, 69).trimEnd()}…` : said;
	return `${claimantName(catalogue, statement.speaker)}: ${start}`;
}
