import type { BoundaryClass, Names } from "./geography";

/** What a geographic file says about its own boundaries. */
export interface BoundaryPolicy {
	/** By which rule they are drawn, a sentence or two each. */
	readonly policy: readonly Names[];
	/** What those from whom they come ask to be said. */
	readonly disclaimer: Names;
	readonly sources: readonly {
		readonly what: Names;
		readonly source: Names;
		readonly version: string;
		/** The date of the data, or that nobody states one. */
		readonly date: Names;
	}[];
	/** Why a class of lines is drawn as it is. */
	readonly lines: Readonly<Partial<Record<BoundaryClass, Names>>>;
	/** Why the status of an area is undetermined, by the area's id. */
	readonly areas: Readonly<Record<string, Names>>;
	/** What one may look for and not find, or find drawn in one way of several. */
	readonly absent: readonly { readonly name: Names; readonly note: Names }[];
}
