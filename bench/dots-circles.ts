import { type CircleMarker, circleMarker, layerGroup } from "leaflet";
import type { Contestant } from "./dots-page";
import { createPeerMap, peerIncidents, sliceOf } from "./peer-crowd";

/** One circle for each incident on Leaflet's own canvas; a period takes away and adds what differs. */
export function create(element: HTMLElement, count: number): Contestant {
	const map = createPeerMap(element);
	const incidents = peerIncidents(count);
	const drawn = layerGroup().addTo(map);
	let all: { readonly circle: CircleMarker; readonly day: number }[] = [];

	return {
		map,
		show() {
			all = incidents.map(({ geometry, properties }) => {
				const [longitude = 0, latitude = 0] = geometry.coordinates;
				const circle = circleMarker([latitude, longitude], { radius: 3, weight: 1 });
				return { circle, day: properties.day };
			});
			for (const { circle } of all) drawn.addLayer(circle);
		},
		brush(period) {
			const kept = new Set(sliceOf(all, period, ({ day }) => day).map(({ circle }) => circle));
			for (const { circle } of all)
				if (!kept.has(circle)) drawn.removeLayer(circle);
				else if (!drawn.hasLayer(circle)) drawn.addLayer(circle);
		},
	};
}
