/** The peer of the benchmark: the page's own countries and provinces, drawn as Leaflet's documentation says. */
import { map as createMap, geoJSON } from "leaflet";
import "leaflet/dist/leaflet.css";
import type { FeatureCollection } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

type Regions = Topology<Record<string, GeometryCollection>>;

const map = createMap("map", { zoomSnap: 0.05 });
const answer = await fetch(new URLSearchParams(location.search).get("file") ?? "");
const topology = (await answer.json()) as Regions;
for (const name of ["areas", "provinces"]) {
	const object = topology.objects[name];
	if (!object) continue;
	geoJSON(feature(topology, object) as FeatureCollection, {
		style: { color: "#a9a497", weight: 1, fillColor: "#f6f4ee", fillOpacity: 1 },
	}).addTo(map);
}
map.setView([40, 62], 4);
requestAnimationFrame(() => setTimeout(() => performance.mark("first-map-painted")));
