import { Map as LeafletMap } from "leaflet";
import { createTableBuilder } from "../src/dossier/table-builder";
import { fitProjection } from "../src/geo/projection";
import { createCrs } from "../src/map/crs";
import { createDotLayer } from "../src/map/dots/dot-layer";
import { crowdOf } from "../src/view/crowd";
import { NO_FILTERS } from "../src/view/view";
import "../src/ui/page.css";
import type { Contestant } from "./dots-page";
import { EXTENT, makeCrowd } from "./made-crowd";
import { VIEW } from "./peer-crowd";

/** Zoom levels by which the extent is smaller here than in the peers' Mercator, which swells it. */
const NEARER = 0.6;

/** The layer of this page, on a map without a base. */
export function create(element: HTMLElement, count: number): Contestant {
	const projection = fitProjection(EXTENT);
	const map = new LeafletMap(element, { crs: createCrs(projection), zoomSnap: 0.05, attributionControl: false });
	map.setView(VIEW.center, VIEW.zoom + NEARER);
	const layer = createDotLayer(map, projection, map.createPane("dots"), () => {});
	const builder = createTableBuilder();
	for (const row of makeCrowd(count, 1)) builder.add(row);
	const { table } = builder.finish();
	return {
		map,
		show: () => layer.update(crowdOf(table, { period: null, filters: NO_FILTERS }, EXTENT)),
		brush: (period) => layer.update(crowdOf(table, { period, filters: NO_FILTERS }, EXTENT)),
		at: (x, y) => layer.at({ x, y }),
	};
}
