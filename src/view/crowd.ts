/** Very many incidents at once, as the map gets them: a table, and which part of it is shown. */
import type { IncidentTable } from "../dossier/incident-table";
import { type PlaneColumns, projectColumns } from "../geo/project-columns";
import type { Extent } from "../geo/projection";
import { createLately } from "./lately";
import { siftedTable, type TableSift } from "./table-sift";
import type { View } from "./view";

export interface Crowd {
	readonly table: IncidentTable;
	/** Where its incidents lie in the plane of the map. */
	readonly plane: PlaneColumns;
	readonly sifted: TableSift;
}

const planes = createLately<IncidentTable, PlaneColumns>();
const crowds = createLately<IncidentTable, Crowd>();

/**
 * What a View shows of a table, on a map fitted to an extent; the very same as before when neither period nor filters are
 * others. Places are projected once.
 */
export function crowdOf(table: IncidentTable, view: Pick<View, "period" | "filters">, extent: Extent): Crowd {
	const plane = planes.of(table, [...extent], () => projectColumns(extent, table.longitude, table.latitude));
	const sifted = siftedTable(table, view);
	return crowds.of(table, [sifted, plane], () => ({ table, plane, sifted }));
}

/** What is on the map of a crowd, so that the legend can say exactly that. */
export interface CrowdSigns {
	/** "sites": a dot for each spot; "cells": a circle for each square of the map. */
	readonly mode: "sites" | "cells";
	/** Side of the square for which a disc stands, in pixels. */
	readonly side: number;
	/** Discs to show, smallest first: how many incidents they stand for, and their radius in pixels. */
	readonly samples: readonly { readonly count: number; readonly radius: number }[];
	/** Fewer than this, and the disc is no smaller; more than this, and it is no larger: only its number tells. */
	readonly least: number;
	readonly most: number;
	/** Some discs are hollow: where exactly is not known. */
	readonly hollow: boolean;
	/** Around some of them a ring shows within what distance. */
	readonly areas: boolean;
}
