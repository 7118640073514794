import { readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import {
	browserGlobals,
	circles,
	type House,
	htmlStrings,
	isTest,
	mentions,
	namedPlaces,
	type SourceFile,
	strayImports,
} from "./imports";

const pure = ["d3-geo", "fflate", "geojson", "topojson-client", "topojson-specification", "valibot"];
const screen = [...pure, "preact"];
const fonts = ["@fontsource-variable/source-sans-3", "@fontsource/source-serif-4"];
const shared = ["dossier", "geo", "view", "words", "ui"];

const house: House = {
	rooms: {
		// may import                                and use
		dossier: { rooms: [], packages: [...pure, "acorn", "fflate", "saxes"], pure: true },
		geo: { rooms: [], packages: pure, pure: true },
		words: { rooms: ["dossier"], packages: [], pure: true },
		view: { rooms: ["dossier", "geo", "words"], packages: pure, pure: true },
		ui: { rooms: ["words"], packages: [...screen, ...fonts] },
		map: { rooms: shared, packages: [...screen, "leaflet"] },
		timeline: { rooms: shared, packages: [...screen, "d3-axis", "d3-brush", "d3-scale", "d3-selection"] },
		search: { rooms: shared, packages: [...screen, "minisearch"] },
		files: { rooms: [], packages: ["idb-keyval"] },
		workers: { rooms: ["dossier", "words"], packages: [] },
		page: { rooms: ["*"], packages: screen },
		"main.ts": { rooms: ["*"], packages: [...screen, ...fonts] },
		gallery: { rooms: ["*"], packages: [...screen, ...fonts] },
	},
	// A thing on the screen: panel, bar, legend, layers, table, timeline, presenter, search ...
	everyOther: { rooms: shared, packages: screen },
};

const places = ["Afghan", "Tajik", "Uzbek", "Moscow", "Russia", "Taliban", "Daykundi", "Crocus"];
const codes = ["AF", "TJ", "UZ", "RU"];

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const repository = readFiles("", [".css", ".html", ".json", ".md", ".mjs", ".ts", ".tsx", ".yml"]);
const source = repository.filter(({ path }) => path.startsWith("src/") && !isTest(path));
const code = source.filter(({ path }) => /\.tsx?$/.test(path));

describe("the source", () => {
	test("has no room that imports what the house does not allow it", () => {
		expect(strayImports(code, house)).toEqual([]);
	});
	test("has no file that imports itself by way of others", () => {
		expect(circles(code)).toEqual([]);
	});
	test("uses nothing of the browser in the pure rooms", () => {
		expect(browserGlobals(code, house)).toEqual([]);
	});
	test("makes no HTML and no code from strings", () => {
		expect(htmlStrings(code)).toEqual([]);
	});
	test("names no place of the shipped dossier, so that any region of the world can take its stead", () => {
		const general = source.filter(({ path }) => !path.startsWith("src/gallery/"));
		expect(namedPlaces(general, places, codes)).toEqual([]);
	});
	test("and all beside it stand without the folder next door", () => {
		const used = repository.filter(({ path }) => !path.startsWith("tests/") && !isTest(path));
		expect(mentions(used, "../shared")).toEqual([]);
	});
});

describe("a room", () => {
	const imports = (path: string, text: string) => strayImports(files({ [path]: text }), house);

	test("of things on the screen imports the shared rooms and itself", () => {
		const text = `import { a } from "./a"; import type { B } from "../view/b"; import { c } from "../ui/c"; import "preact";`;
		expect(imports("src/panel/panel.tsx", text)).toEqual([]);
	});
	test("of things on the screen never imports another, however it is written", () => {
		const ways = [
			`import { b } from "../timeline/b";`,
			`import type { B } from "../timeline/b";`,
			`import "../timeline/b.css";`,
			`export * from "../timeline/b";`,
			`export { b } from "../timeline/b";`,
			`const b = () => import("../timeline/b");`,
			`let b: import("../timeline/b").B;`,
			`new Worker(new URL("../timeline/b.ts", import.meta.url));`,
			`import url from "/src/timeline/b.ts?url";`,
		];
		for (const way of ways) {
			expect(imports("src/panel/panel.tsx", way), way).toEqual([
				expect.stringContaining("panel may import only dossier"),
			]);
		}
	});
	test("never imports main.ts, nor what lies outside src", () => {
		expect(imports("src/panel/a.ts", `import "../main";`)).toHaveLength(1);
		expect(imports("src/panel/a.ts", `import "../../geo/build";`)).toEqual([expect.stringContaining("it leaves src")]);
	});
	test("that is pure imports no room and no package that draws", () => {
		expect(imports("src/dossier/a.ts", `import { b } from "../geo/b";`)).toHaveLength(1);
		expect(imports("src/geo/a.ts", `import { b } from "../words/b";`)).toHaveLength(1);
		expect(imports("src/view/a.ts", `import { b } from "../ui/b";`)).toHaveLength(1);
		expect(imports("src/view/a.ts", `import { h } from "preact/hooks";`)).toHaveLength(1);
		expect(imports("src/dossier/a.ts", `import * as v from "valibot"; import "node:fs";`)).toHaveLength(1);
	});
	test("other than map does not know Leaflet", () => {
		expect(imports("src/map/a.ts", `import { Map } from "leaflet"; import "leaflet/dist/leaflet.css";`)).toEqual([]);
		expect(imports("src/panel/a.ts", `import { Map } from "leaflet";`)).toHaveLength(1);
		expect(imports("src/main.ts", `import "leaflet/dist/leaflet.css";`)).toHaveLength(1);
	});
});

test("main.ts and the gallery import every room", () => {
	const text = (path: string) => `import { a } from "${path}/map/map"; import { b } from "${path}/panel/panel";`;
	expect(strayImports(files({ "src/main.ts": text("."), "src/gallery/gallery.tsx": text("..") }), house)).toEqual([]);
});

test("a circle is found through types and through folders, and told from its beginning to its end", () => {
	const round = {
		"src/view/a.ts": `import { b } from "./b";`,
		"src/view/b.ts": `import type { C } from "../dossier";`,
		"src/dossier/index.ts": `export * from "../view/a.js";`,
	};
	expect(circles(files(round))).toEqual(["src/view/a.ts -> src/view/b.ts -> src/dossier/index.ts -> src/view/a.ts"]);
	expect(circles(files({ ...round, "src/dossier/index.ts": "" }))).toEqual([]);
});

describe("a pure room", () => {
	const globals = (text: string, path = "src/view/a.ts") => browserGlobals(files({ [path]: text }), house);

	test("uses nothing of the browser, as a value or as a type", () => {
		expect(globals(`document.title; const a = () => fetch("b"); let c: HTMLElement; globalThis["window"];`)).toEqual(
			["document", "fetch", "HTMLElement", "globalThis"].map((name) => `src/view/a.ts uses ${name}`),
		);
		expect(globals(`const text = { document };`)).toHaveLength(1);
		expect(globals(`let size: typeof window.innerWidth;`)).toHaveLength(1);
	});
	test("may give its own things the same names", () => {
		expect(
			globals(`source.document; const a = { location: 1 }; type B = { document: string; fetch(): void };`),
		).toEqual([]);
		expect(
			globals(`function name({ document }: Source, [self, ...history]: string[]) { return document + self; }`),
		).toEqual([]);
		expect(globals(`import type { Document } from "./b"; let a: Document;`)).toEqual([]);
	});
	test("is not a room on the screen", () => {
		expect(globals(`document.title;`, "src/panel/a.ts")).toEqual([]);
	});
});

test("HTML or code made from a string is found in every form", () => {
	const ways = [
		`a.innerHTML = b;`,
		`a["innerHTML"] = b;`,
		`a?.insertAdjacentHTML("beforeend", b);`,
		`Object.assign(a, { outerHTML: b });`,
		`document.write(b);`,
		`document["writeln"](b);`,
		`const a = <p dangerouslySetInnerHTML={{ __html: b }} />;`,
		`const a = <iframe srcdoc={b} />;`,
		`frame.srcdoc = b;`,
		`new DOMParser().parseFromString(b, "text/html");`,
		`document.createRange().createContextualFragment(b);`,
		`a.setHTMLUnsafe(b);`,
		`eval(b);`,
		`new Function(b)();`,
		`Function(b)();`,
		`const a = <a href="javascript:b" />;`,
		`a.href = " JavaScript:b";`,
	];
	for (const way of ways) expect(htmlStrings(files({ "src/panel/a.tsx": way })), way).toHaveLength(1);
	expect(htmlStrings(files({ "src/panel/a.tsx": `a.textContent = b; file.write(b); // innerHTML` }))).toEqual([]);
});

test("a place of the shipped dossier is found by its name in any form and by its code", () => {
	const named = (text: string) => namedPlaces(files({ "src/map/a.ts": text }), places, codes);
	expect(named(`// as the Russians do`)).toEqual(["src/map/a.ts names Russia"]);
	expect(named(`const a = "AFGHANISTAN", b = "AF", c = 'RU-MOW', d = \`AF-DAY\`;`)).toHaveLength(4);
	expect(named(`const a = "ru", b = "AFTER", c = AF;`)).toEqual([]);
});

test("a mention of the folder next door is found", () => {
	expect(mentions(files({ "docs/a.md": "see ../shared/b", "docs/b.md": "shared" }), "../shared")).toHaveLength(1);
});

function files(texts: Record<string, string>): SourceFile[] {
	return Object.entries(texts).map(([path, text]) => ({ path, text }));
}

function readFiles(folder: string, endings: readonly string[]): SourceFile[] {
	return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
		const path = folder ? `${folder}/${entry.name}` : entry.name;
		if (entry.isDirectory()) return isForeign(path) ? [] : readFiles(path, endings);
		return endings.includes(extname(path)) ? [{ path, text: readFileSync(join(root, path), "utf8") }] : [];
	});
}

/** Not ours, or made from what is ours. */
function isForeign(path: string): boolean {
	return /^(\.git|node_modules|dist|geo\/source|public\/geo|test-results|playwright-report)$/.test(path);
}
