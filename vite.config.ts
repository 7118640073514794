import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { offline } from "./scripts/offline.mjs";
import { contentSecurity, leafletWithoutHtml } from "./scripts/safe-build.mjs";

/** What is imported from the page's beginning without waiting, found anew for each build. */
let first: ReadonlySet<string> | null = null;

/**
 * All that the page loads first goes into one file. Left alone, each room that is loaded later splits what it shares with
 * the first load into files of their own, and many small files compress worse than one.
 */
function firstLoad(id: string, importedBy: (id: string) => readonly string[]): string | null {
	first ??= reachedFrom(MAIN, importedBy);
	return first.has(id) ? "first" : null;
}

function reachedFrom(start: string, importedBy: (id: string) => readonly string[]): ReadonlySet<string> {
	const reached = new Set([start]);
	for (const id of reached) for (const imported of importedBy(id)) reached.add(imported);
	return reached;
}

const MAIN = fileURLToPath(new URL("src/main.ts", import.meta.url));

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
		plugins: [leafletWithoutHtml(), ...(gallery ? [] : [contentSecurity(), offline()])],
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
				output: gallery
					? {}
					: {
							codeSplitting: {
								groups: [{ name: (id, build) => firstLoad(id, (one) => build.getModuleInfo(one)?.importedIds ?? []) }],
							},
						},
			},
		},
		worker: { format: "es" },
		preview: { port: 4173, strictPort: true },
	};
});
