import { defineConfig } from "vite";

// `vite build` makes the page in dist/. `vite build --mode gallery` makes the gallery, which shows every piece of the
// page in every state and is photographed by the tests; it never enters dist/. The dev server serves both.
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
			outDir: gallery ? "node_modules/.cache/gallery" : "dist",
			emptyOutDir: true,
			rolldownOptions: { input: gallery ? "gallery.html" : "index.html" },
		},
		worker: { format: "es" },
		preview: { port: 4173, strictPort: true },
	};
});
