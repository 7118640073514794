import { defineConfig } from "vite";

// `vite build` makes the page in dist/. `vite build --mode gallery` makes the gallery, which shows every piece of the
// page in every state and is photographed by the tests; it never enters dist/. The dev server serves both.
// Leaflet makes its classes by calls, which a bundler must keep. Those that make layers and icons go when nothing uses
// what they made: the map draws everything itself.
const layers = ["LayerGroup", "FeatureGroup", "Icon", "Path", "CircleMarker", "Polyline", "Polygon", "ImageOverlay"];
const makesUnused = [
	...[...layers, "GridLayer", "TileLayer", "Layer"].map((name) => `${name}.extend`),
	...[...layers, "Marker", "Circle"].map((name) => `${name}.include`),
];

export default defineConfig(({ mode }) => {
	const gallery = mode === "gallery";
	return {
		// Relative addresses, so that dist/ works from any host and any sub-path.
		base: "./",
		// No fallback to index.html: a dossier or a map file that is not there must answer 404, not a page.
		appType: "mpa",
		oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
		build: {
			target: "es2022",
			// browsers that do not know it load the modules all the same
			modulePreload: { polyfill: false },
			outDir: gallery ? "node_modules/.cache/gallery" : "dist",
			emptyOutDir: true,
			rolldownOptions: {
				input: gallery ? "gallery.html" : "index.html",
				treeshake: { manualPureFunctions: makesUnused },
			},
		},
		worker: { format: "es" },
		preview: { port: 4173, strictPort: true },
	};
});
