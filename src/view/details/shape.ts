import type { Geometry, Shape } from "../../dossier/schema";
import { words } from "../../words/en";
import type { Catalogue } from "../catalogue";
import { layersOfShape } from "../shape-layers";
import {
	type CitationMark,
	type Cited,
	citationMarks,
	cited,
	type SourceUse,
	sourceUses,
	type WhenInWords,
	whenInWords,
} from "./cited";
import { type Link, linkOf } from "./link";
import { type Said, saidOf } from "./statement";

export interface ShapeDetails {
	readonly kind: "shape";
	readonly id: string;
	readonly title: string;
	/** "Line", "Area". */
	readonly what: string;
	/** What the dossier says of it; the citations stand alone when it says nothing. */
	readonly account: Cited | null;
	readonly citations: readonly CitationMark[];
	readonly when: WhenInWords | null;
	/** Names of the layers that list it. */
	readonly layers: readonly string[];
	/** What a file says besides, as it is written there. */
	readonly fields: readonly { readonly name: string; readonly value: string }[];
	readonly events: readonly Link[];
	readonly said: Said;
	readonly sources: readonly SourceUse[];
}

/** "Line" or "Area". */
export function geometryInWords({ type }: Pick<Geometry, "type">): string {
	return words.legend.shape[type];
}

export function shapeDetails(catalogue: Catalogue, shape: Shape): ShapeDetails {
	const { dossier, text } = catalogue;
	const { id, name, when, citations } = shape;
	const reference = `shape/${id}`;
	const isAbout = ({ about }: { readonly about?: readonly string[] | undefined }) =>
		about?.includes(reference) ?? false;
	const said = saidOf(catalogue, dossier.statements.filter(isAbout));
	return {
		kind: "shape",
		id,
		title: text(name),
		what: geometryInWords(shape.geometry),
		account: shape.text ? cited(catalogue, { text: shape.text, citations }) : null,
		citations: citationMarks(catalogue, citations),
		when: when ? whenInWords(catalogue, when, shape) : null,
		layers: layersOfShape(catalogue.layers, id).map((layer) => text(layer.name)),
		fields: shape.fields ?? [],
		events: dossier.events.filter(isAbout).map((event) => linkOf(catalogue, `event/${event.id}`)),
		said,
		sources: sourceUses(catalogue, shape, said.records),
	};
}
