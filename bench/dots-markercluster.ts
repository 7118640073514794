import Leaflet from "leaflet";
import "leaflet.markercluster/dist/MarkerCluster.css";
import type { Contestant } from "./dots-page";
import { createPeerMap, peerIncidents, sliceOf } from "./peer-crowd";

/** The part of the plugin that is used here; it ships no types. */
interface MarkerClusterGroup extends Leaflet.LayerGroup {
	addLayers(layers: readonly Leaflet.Layer[]): this;
}
type WithPlugin = typeof Leaflet & { markerClusterGroup(options?: object): MarkerClusterGroup };

/** Leaflet.markercluster with its defaults, but for the animations: what is measured is when it is done. */
export async function create(element: HTMLElement, count: number): Promise<Contestant> {
	const plugged = { ...Leaflet } as WithPlugin;
	// the plugin wants its Leaflet in a global, which it adds to
	Object.assign(globalThis, { L: plugged });
	// @ts-expect-error it ships no types
	await import("leaflet.markercluster");
	const map = createPeerMap(element);
	const incidents = peerIncidents(count);
	const clusters = plugged.markerClusterGroup({ animate: false }).addTo(map);
	let markers: { readonly marker: Leaflet.CircleMarker; readonly day: number }[] = [];

	return {
		map,
		show() {
			markers = incidents.map(({ geometry, properties }) => {
				const [longitude = 0, latitude = 0] = geometry.coordinates;
				const marker = Leaflet.circleMarker([latitude, longitude], { radius: 3, weight: 1 });
				return { marker, day: properties.day };
			});
			clusters.addLayers(markers.map(({ marker }) => marker));
		},
		brush(period) {
			clusters.clearLayers();
			clusters.addLayers(sliceOf(markers, period, ({ day }) => day).map(({ marker }) => marker));
		},
	};
}
