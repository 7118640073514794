// What the house tests ask of source text. Pure: every rule is a function from files to sentences, one for each fault.
import { parseSync } from "vite";

export type SourceFile = { path: string; text: string };
export type Room = { rooms: readonly string[]; packages: readonly string[]; pure?: boolean };
export type House = { rooms: Readonly<Record<string, Room>>; everyOther: Room };
type Import = { specifier: string; path: string | undefined };
type Syntax = { type: string; [key: string]: unknown };

/** A room is a folder of src; a file directly in src is a room of its own. */
function roomOf(path: string): string | undefined {
	return /^src\/([^/]+)/.exec(path)?.[1];
}

export function isTest(path: string): boolean {
	return /\.test\.tsx?$/.test(path);
}

/** Rooms import only the rooms and packages that the house allows them. */
export function strayImports(files: readonly SourceFile[], house: House): string[] {
	return files.flatMap((file) => {
		const name = roomOf(file.path) ?? "";
		const room = house.rooms[name] ?? house.everyOther;
		return importsOf(file, files).flatMap(({ specifier, path }) => {
			const fault = `${file.path} imports "${specifier}"`;
			if (path === undefined) {
				const library = /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
				return room.packages.includes(library) ? [] : [`${fault}: ${name} may use ${list(room.packages)}`];
			}
			const target = roomOf(path);
			if (target === undefined) return [`${fault}: it leaves src`];
			if (target === name || room.rooms.includes(target) || room.rooms.includes("*")) return [];
			return [`${fault}: ${name} may import ${list(room.rooms)}`];
		});
	});
}

/** No file imports itself by way of others; an import of types counts. */
export function circles(files: readonly SourceFile[]): string[] {
	const next = new Map(
		files.map((file) => [file.path, importsOf(file, files).flatMap(({ path }) => (path ? [path] : []))]),
	);
	const done = new Set<string>();
	const found: string[] = [];
	function follow(path: string, trail: readonly string[]): void {
		if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(" -> "));
		if (trail.includes(path) || done.has(path)) return;
		for (const target of next.get(path) ?? []) follow(target, [...trail, path]);
		done.add(path);
	}
	for (const path of next.keys()) follow(path, []);
	return found;
}

const browserNames = new Set(
	`CSSStyleSheet DOMParser Document Element HTMLElement Image MutationObserver ResizeObserver SVGElement XMLHttpRequest
	alert cancelAnimationFrame customElements document fetch getComputedStyle globalThis history indexedDB localStorage
	location matchMedia navigator requestAnimationFrame screen self sessionStorage window`.split(/\s+/),
);

/** Pure rooms know neither the page nor the network, so that they run anywhere. */
export function browserGlobals(files: readonly SourceFile[], house: House): string[] {
	return files
		.filter((file) => (house.rooms[roomOf(file.path) ?? ""] ?? house.everyOther).pure)
		.flatMap((file) => {
			const declared = new Set<string>();
			const used = new Set<string>();
			walk(parse(file), (node, parent, key) => {
				for (const name of declaredBy(node)) declared.add(name);
				if (node.type === "Identifier" && !isMereName(parent, key)) used.add(String(node.name));
			});
			const foreign = [...used].filter((name) => browserNames.has(name) && !declared.has(name));
			return foreign.map((name) => `${file.path} uses ${name}`);
		});
}

const sinks = new Set(
	`innerHTML outerHTML insertAdjacentHTML setHTMLUnsafe parseHTMLUnsafe createContextualFragment parseFromString srcdoc
	srcDoc dangerouslySetInnerHTML`.split(/\s+/),
);

/** No string becomes HTML or code. */
export function htmlStrings(files: readonly SourceFile[]): string[] {
	return files.flatMap((file) => {
		const found = new Set<string>();
		walk(parse(file), (node) => {
			const name = String(node.type === "Literal" ? node.value : node.name);
			if (/^(Identifier|JSXIdentifier|Literal)$/.test(node.type) && sinks.has(name)) found.add(name);
			if (node.type === "Literal" && /^\s*javascript:/i.test(name)) found.add("javascript:");
			const called = (node.callee as Syntax | undefined)?.name;
			if (called === "eval" || called === "Function") found.add(called);
			if (node.type !== "MemberExpression") return;
			const object = node.object as Syntax;
			const property = node.property as Syntax;
			if (object.name === "document" && /^write(ln)?$/.test(String(property.name ?? property.value))) {
				found.add(`document.${property.name ?? property.value}`);
			}
		});
		return [...found].map((name) => `${file.path} uses ${name}`);
	});
}

/** Words count wherever they stand, comments too; codes only as a whole string ("AF", "AF-DAY"), as many are words. */
export function namedPlaces(
	files: readonly SourceFile[],
	words: readonly string[],
	codes: readonly string[],
): string[] {
	const word = new RegExp(words.join("|"), "gi");
	const code = new RegExp(`(["'\`])(${codes.join("|")})(-[A-Z0-9]{1,3})?\\1`, "g");
	return files.flatMap(({ path, text }) =>
		[...text.matchAll(word), ...text.matchAll(code)].map(([place]) => `${path} names ${place}`),
	);
}

export function mentions(files: readonly SourceFile[], words: string): string[] {
	return files.filter(({ text }) => text.includes(words)).map(({ path }) => `${path} mentions ${words}`);
}

/** Every `import`, `export from`, `import()`, `import("").Type` and `new URL("", import.meta.url)` of a file. */
function importsOf(file: SourceFile, files: readonly SourceFile[]): Import[] {
	const found: Import[] = [];
	walk(parse(file), (node) => {
		const specifier = specifierOf(node);
		if (specifier) found.push({ specifier, path: resolve(file.path, specifier, files) });
	});
	return found;
}

const importing = new Set(
	"ImportDeclaration ExportAllDeclaration ExportNamedDeclaration ImportExpression TSImportType".split(" "),
);

function specifierOf(node: Syntax): string | undefined {
	if (importing.has(node.type)) return literal(node.source as Syntax | null);
	const { callee, arguments: given } = node as { callee?: Syntax; arguments?: Syntax[] };
	const isUrl = node.type === "NewExpression" && callee?.name === "URL" && given?.length === 2;
	return isUrl ? literal(given[0]) : undefined;
}

function list(names: readonly string[]): string {
	return names.length ? `only ${names.join(", ")}` : "nothing";
}

function literal(node: Syntax | null | undefined): string | undefined {
	return typeof node?.value === "string" ? node.value : undefined;
}

/** The path of the file meant, with its ending when it is among the files; undefined for a package. */
function resolve(from: string, specifier: string, files: readonly SourceFile[]): string | undefined {
	if (!/^[./]/.test(specifier)) return undefined;
	const parts = specifier.startsWith("/") ? [] : from.split("/").slice(0, -1);
	for (const part of specifier.replace(/[?#].*/, "").split("/")) {
		if (part === ".." && parts.length && parts.at(-1) !== "..") parts.pop();
		else if (part !== "." && part !== "") parts.push(part);
	}
	const path = parts.join("/");
	const endings = ["", ".ts", ".tsx", "/index.ts", "/index.tsx"];
	const candidates = endings.map((ending) => path.replace(/\.js$/, "") + ending);
	return candidates.find((candidate) => files.some((file) => file.path === candidate)) ?? path;
}

function parse({ path, text }: SourceFile): Syntax {
	const { program, errors } = parseSync(path, text);
	if (errors[0]) throw new Error(`${path} cannot be parsed: ${errors[0].message}`);
	return program as unknown as Syntax;
}

function walk(
	node: unknown,
	visit: (node: Syntax, parent: Syntax, key: string) => void,
	parent?: Syntax,
	key = "",
): void {
	if (Array.isArray(node)) for (const each of node) walk(each, visit, parent, key);
	else if (isSyntax(node)) {
		visit(node, parent ?? node, key);
		for (const [name, child] of Object.entries(node)) walk(child, visit, node, name);
	}
}

function isSyntax(value: unknown): value is Syntax {
	return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** A name after a dot or before a colon, which stands for nothing outside. */
function isMereName(parent: Syntax, key: string): boolean {
	if (key === "key" || key === "property") return !parent.computed;
	return /^(imported|exported|label|right)$/.test(key) && /Specifier$|Label|Member|QualifiedName$/.test(parent.type);
}

/** The names that a node introduces: of variables, functions, classes, types, parameters and imports. */
function declaredBy({ type, id, param, params, local }: Syntax): string[] {
	const imported = /^Import/.test(type) ? local : undefined;
	return [id, param, params, imported].flat().flatMap(namesIn);
}

function namesIn(pattern: unknown): string[] {
	if (!isSyntax(pattern)) return [];
	if (pattern.type === "Identifier") return [String(pattern.name)];
	const { elements, properties, left, argument, parameter, value } = pattern;
	const isPattern = /Pattern$|^RestElement$|^Property$|^TSParameterProperty$/.test(pattern.type);
	return isPattern ? [elements, properties, left, argument, parameter, value].flat().flatMap(namesIn) : [];
}
