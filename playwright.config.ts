import { defineConfig } from "@playwright/test";
import { launchOptions } from "./scripts/browser.mjs";

// Ports of their own: a developer's `npm start` keeps 4173. TEST_PORT moves both, for two runs on one machine.
const port = Number(process.env.TEST_PORT ?? 4183);
const page = `http://127.0.0.1:${port}/`;
const gallery = `http://127.0.0.1:${port + 1}/`;
const preview = "node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --strictPort";
const ci = Boolean(process.env.CI);
const visual = "visual/**/*.spec.ts";
// What these files test is the same on every screen.
const wideOnly = ["address", "attacks-around", "direction", "dossiers", "endurance", "forced-colours"]
	.concat("offline", "safety", "speaker")
	.map((name) => `**/${name}.spec.ts`);

export default defineConfig({
	testDir: "tests",
	testMatch: "**/*.spec.ts",
	fullyParallel: true,
	workers: 2,
	// What passes only when it is tried again is named by `npm test`: it is a fault, of the page or of its test.
	retries: ci ? 1 : 0,
	timeout: 60_000,
	globalTimeout: 75 * 60_000,
	forbidOnly: ci,
	reporter: "list",
	// One picture for all systems: the tests bring their own fonts, only antialiasing differs.
	snapshotPathTemplate: "tests/visual/pictures/{arg}{ext}",
	updateSnapshots: ci ? "none" : "missing",
	// For antialiasing. A larger part of a whole page would hide a line of text.
	expect: { timeout: 10_000, toHaveScreenshot: { maxDiffPixelRatio: 0.005, animations: "disabled", caret: "hide" } },
	use: {
		baseURL: page,
		launchOptions: launchOptions(),
		locale: "en-GB",
		timezoneId: "UTC",
		// what the page keeps for use without a network would answer in place of the tests' own routes
		serviceWorkers: "block",
		// TRACE=1 keeps what a failed test did; it costs a third of the time
		trace: process.env.TRACE ? "retain-on-failure" : "off",
		// a flight of the camera keeps a processor busy for a second: tests of motion say that they want it
		contextOptions: { reducedMotion: "reduce" },
	},
	projects: [
		{ name: "desktop", testIgnore: visual, grepInvert: /@phone/, use: { viewport: { width: 1280, height: 800 } } },
		{
			name: "phone",
			testIgnore: [visual, ...wideOnly],
			grepInvert: /@wide/, // what is the same on every screen is tried once
			use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
		},
		{
			name: "visual",
			testMatch: visual,
			use: {
				baseURL: gallery,
				viewport: { width: 1280, height: 800 },
				deviceScaleFactor: 1,
			},
		},
	],
	webServer: [
		{ command: `${preview} --port ${port}`, url: page, reuseExistingServer: false },
		{
			command: `${preview} --mode gallery --port ${port + 1}`,
			url: `${gallery}gallery.html`,
			reuseExistingServer: false,
		},
	],
});
