import { circleMarker, layerGroup } from "leaflet";
import Supercluster from "supercluster";
import type { Contestant } from "./dots-page";
import { createPeerMap, type Incident, peerIncidents, sliceOf } from "./peer-crowd";

/** supercluster with its defaults; what it finds in view is drawn on Leaflet's canvas, as circles without numbers. */
export function create(element: HTMLElement, count: number): Contestant {
	const map = createPeerMap(element);
	const incidents = peerIncidents(count);
	const drawn = layerGroup().addTo(map);
	let clusters: Supercluster | null = null;

	function load(some: Incident[]): void {
		clusters = new Supercluster();
		clusters.load(some);
		draw();
	}
	function draw(): void {
		if (!clusters) return;
		const bounds = map.getBounds().pad(0.15);
		const found = clusters.getClusters(
			[bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
			Math.round(map.getZoom()),
		);
		drawn.clearLayers();
		for (const { geometry, properties } of found) {
			const [longitude = 0, latitude = 0] = geometry.coordinates;
			const count = "point_count" in properties ? Number(properties.point_count) : 1;
			circleMarker([latitude, longitude], { radius: 3 + 3 * Math.log10(count), weight: 1 }).addTo(drawn);
		}
	}
	map.on("moveend", draw);

	return {
		map,
		show: () => load(incidents),
		brush: (period) => load(sliceOf(incidents, period, ({ properties }) => properties.day)),
	};
}
