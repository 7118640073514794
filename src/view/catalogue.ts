import type { IncidentTable } from "../dossier/incident-table";
import type {
	Actor,
	Conference,
	Dossier,
	Event,
	Incident,
	Layer,
	Place,
	Relation,
	Role,
	Shape,
	Source,
	Statement,
	Text,
} from "../dossier/schema";
import { textIn } from "../dossier/text";
import type { Geography, Region } from "../geo/geography";
import { type Items, itemsOf } from "./items";
import { layersOf } from "./layers";
import { asTheTableNames } from "./own-items";

/** A dossier on its geography, with every record at hand by its id. */
export interface Catalogue {
	readonly dossier: Dossier;
	readonly geography: Geography;
	readonly incidents: ReadonlyMap<string, Incident>;
	readonly conferences: ReadonlyMap<string, Conference>;
	readonly statements: ReadonlyMap<string, Statement>;
	readonly relations: ReadonlyMap<string, Relation>;
	readonly events: ReadonlyMap<string, Event>;
	readonly shapes: ReadonlyMap<string, Shape>;
	readonly actors: ReadonlyMap<string, Actor>;
	readonly places: ReadonlyMap<string, Place>;
	readonly roles: ReadonlyMap<string, Role>;
	readonly sources: ReadonlyMap<string, Source>;
	/** The dossier's layers, and those that it has without naming them. */
	readonly layers: readonly Layer[];
	/** What period and filters choose from. */
	readonly items: Items;
	/** Incidents that are too many for a record each; null when the dossier has all of them. */
	readonly table: IncidentTable | null;
	/** The number under which a source stands in the list of sources, from 1. */
	readonly sourceNumbers: ReadonlyMap<string, number>;
	text(text: Text): string;
	regionName(id: string): string;
	region(id: string): Region | undefined;
}

/** The same dossier on another geography; what was read of the dossier is kept. */
export function onGeography(catalogue: Catalogue, geography: Geography): Catalogue {
	return { ...catalogue, ...regionsOn(geography, catalogue.dossier.language) };
}

function regionsOn(geography: Geography, language: string): Pick<Catalogue, "geography" | "region" | "regionName"> {
	return {
		geography,
		region: (id) => geography.regions.get(id),
		regionName: (id) => textIn(geography.regions.get(id)?.names ?? id, language, "en"),
	};
}

/** Looks up once what every frame needs. */
export function createCatalogue(dossier: Dossier, geography: Geography, table: IncidentTable | null = null): Catalogue {
	const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
		new Map(records.map((record) => [record.id, record]));
	return {
		dossier,
		...regionsOn(geography, dossier.language),
		incidents: byId(dossier.incidents),
		conferences: byId(dossier.conferences),
		statements: byId(dossier.statements),
		relations: byId(dossier.relations),
		events: byId(dossier.events),
		shapes: byId(dossier.shapes),
		actors: byId(dossier.actors),
		places: byId(dossier.places),
		roles: byId(dossier.roles),
		sources: byId(dossier.sources),
		sourceNumbers: new Map(dossier.sources.map(({ id }, index) => [id, index + 1])),
		layers: layersOf(dossier),
		items: asTheTableNames(itemsOf(dossier), table),
		table,
		text: (text) => textIn(text, dossier.language),
	};
}
