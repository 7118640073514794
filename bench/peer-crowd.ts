/** The made incidents as the peers take them: GeoJSON, sorted by day, so that a period is a slice here too. */
import type { Feature, Point } from "geojson";
import { type LatLngTuple, Map as LeafletMap } from "leaflet";
import type { DaySpan } from "../src/view/view";
import { EXTENT, makeCrowd } from "./made-crowd";

export type Incident = Feature<Point, { readonly index: number; readonly day: number; readonly kind: string }>;

/** All of the extent on a screen of 1280 x 800. */
export const VIEW: { readonly center: LatLngTuple; readonly zoom: number } = {
	center: [(EXTENT[1] + EXTENT[3]) / 2 + 2, (EXTENT[0] + EXTENT[2]) / 2],
	zoom: 4,
};

export function createPeerMap(element: HTMLElement): LeafletMap {
	const map = new LeafletMap(element, { attributionControl: false, preferCanvas: true, maxZoom: 16 });
	return map.setView(VIEW.center, VIEW.zoom);
}

export function peerIncidents(count: number): Incident[] {
	const features = Array.from(
		makeCrowd(count, 1),
		({ row, longitude = 0, latitude = 0, firstDay = 0, kind = "" }): Incident => ({
			type: "Feature",
			geometry: { type: "Point", coordinates: [longitude, latitude] },
			properties: { index: row - 1, day: firstDay, kind },
		}),
	);
	return features.sort((one, other) => one.properties.day - other.properties.day);
}

/** The slice of sorted things whose days lie in a period. */
export function sliceOf<T>(sorted: readonly T[], { first, last }: DaySpan, dayOf: (one: T) => number): T[] {
	const from = (day: number) => {
		let [low, high] = [0, sorted.length];
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (dayOf(sorted[middle] as T) < day) low = middle + 1;
			else high = middle;
		}
		return low;
	};
	return sorted.slice(from(first), from(last + 1));
}
