import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { launchOptions } from "./scripts/browser.mjs";

const inBrowser = "src/**/*.browser.test.{ts,tsx}";

export default defineConfig({
	oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
	test: {
		// for what hangs: a busy machine, or one with two cores, may take long over thousands of made files
		testTimeout: 60_000,
		// by default one core is left to the editor
		maxWorkers: 2,
		projects: [
			{
				extends: true,
				test: {
					name: "unit",
					environment: "node",
					// what is pure leaves nothing behind: to isolate each file would load its modules again
					isolate: false,
					include: [
						"src/**/*.test.{ts,tsx}",
						"geo/**/*.test.ts",
						"bench/**/*.test.ts",
						"tests/house/**/*.test.ts",
						"tests/attacks/**/*.test.ts",
					],
					exclude: [inBrowser],
				},
			},
			{
				extends: true,
				// Found only during a run, any of these would be bundled then, and the reload fails the test.
				optimizeDeps: {
					include: [
						"d3-axis",
						"d3-brush",
						"d3-geo",
						"d3-scale",
						"d3-selection",
						"fflate",
						"leaflet",
						"minisearch",
						"preact",
						"preact/hooks",
						"preact/jsx-dev-runtime",
						"preact/jsx-runtime",
						"topojson-client",
						"valibot",
					],
				},
				test: {
					name: "browser",
					include: [inBrowser],
					browser: {
						enabled: true,
						headless: true,
						provider: playwright({ launchOptions: launchOptions() }),
						instances: [{ browser: "chromium", viewport: { width: 1000, height: 700 } }],
						screenshotFailures: false,
					},
				},
			},
		],
	},
});
