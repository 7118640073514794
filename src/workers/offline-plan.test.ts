import { expect, test } from "vitest";
import { cachesOf, dossierCache, planFor, versionCache } from "./offline-plan";

const scope = "https://host.example/maps/brief/";
const files = new Set(["index.html", "assets/first-a.js", "geo/overview.json", "dossiers/own.json"]);
const ask = (path: string, change: { method?: string; mode?: string; destination?: string } = {}) =>
	planFor({ url: new URL(path, scope).href, method: "GET", mode: "cors", destination: "", ...change }, scope, files);

test("a window that opens the page gets its copy, whatever the address asks for", () => {
	for (const path of ["", "?dossier=a.json", "?speaker=x", "index.html?opened=y", "?a#scene=3"])
		expect(ask(path, { mode: "navigate" }), path).toEqual({ by: "copy", file: "index.html" });
});

test("a window that opens anything else gets what the server says of it", () => {
	for (const path of ["other.html", "dossiers/own.json", "deeper/", "../", "assets/first-a.js"])
		expect(ask(path, { mode: "navigate" }), path).toEqual({ by: "browser" });
});

test("a file that came with the page is answered by its copy, its query notwithstanding", () => {
	expect(ask("assets/first-a.js", { destination: "script" })).toEqual({ by: "copy", file: "assets/first-a.js" });
	expect(ask("geo/overview.json?x=1")).toEqual({ by: "copy", file: "geo/overview.json" });
});

test("a dossier is asked for anew, the page's own too, and one beside the page's folder", () => {
	for (const path of ["dossiers/own.json", "dossiers/missing.json", "../data/ged.csv", "100%.json"])
		expect(ask(path), path).toEqual({ by: "network-first" });
});

test("what a missing file is, is never the page", () => {
	for (const path of ["geo/missing.json", "assets/gone.js"]) expect(ask(path)).toEqual({ by: "network-first" });
	expect(ask("assets/gone.js", { destination: "script" })).toEqual({ by: "browser" });
});

test("nothing is sent, and no other origin is answered for", () => {
	expect(ask("", { method: "POST" })).toEqual({ by: "browser" });
	expect(ask("https://other.example/maps/brief/geo/overview.json")).toEqual({ by: "browser" });
});

test("two pages of one origin keep their copies apart", () => {
	const other = "https://host.example/maps/";
	expect(versionCache(scope, "1").startsWith(cachesOf(scope))).toBe(true);
	expect(dossierCache(scope).startsWith(cachesOf(scope))).toBe(true);
	expect(versionCache(scope, "1").startsWith(cachesOf(other))).toBe(false);
});
