import * as v from "valibot";
import { type Path, type Problem, pathText, shown } from "./problem";

/** A fault that a check found in a record: where, and what should stand there. */
export interface Fault {
	readonly path: Path;
	readonly expected: string;
	/** The key is not part of the format: it can go without a loss. */
	readonly unknownKey?: boolean;
}

export type Check = (value: unknown) => readonly Fault[];

/** Repairs tried on one record before it is given up as a whole. */
const MOST_MENDS = 100;
/** A record with more faults than this is given up at once: each repair would check all of it again. */
const MOST_FAULTS = 1000;

/** Checks that carry a message of ours; the others tell what they expected by themselves. */
const WITH_MESSAGE = ["union", "check", "regex", "min_entries"];

/** The faults that a valibot schema finds. */
export function faultsOf(schema: v.GenericSchema, value: unknown): Fault[] {
	const result = v.safeParse(schema, value);
	return (result.issues ?? []).map((issue) => ({
		path: (issue.path ?? []).map((step) => step.key as string | number),
		expected: WITH_MESSAGE.includes(issue.type) ? issue.message : (issue.expected ?? issue.message),
		unknownKey: issue.type === "strict_object" && issue.expected === "never",
	}));
}

/** The value at a path, undefined where the path leads nowhere. */
export function valueAt(value: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(at, key) =>
			typeof at === "object" && at !== null && Object.hasOwn(at, key)
				? (at as Record<string | number, unknown>)[key]
				: undefined,
		value,
	);
}

/** For a list that lost items: where in the file those stood that are left. */
const places = new WeakMap<readonly unknown[], readonly number[]>();

const placesOf = (list: readonly unknown[]) => places.get(list) ?? list.map((_, index) => index);

/** Notes of each item of a list where in the file it stood. */
export function remember<List extends readonly unknown[]>(list: List, inFile: readonly number[]): List {
	places.set(list, inFile);
	return list;
}

/** Where in the file each item of a list stood, which may have lost some since. */
export function indexesInFile(list: readonly unknown[]): readonly number[] {
	return placesOf(list);
}

/** The path in the file of what stands at this path of a value that may have lost items since. */
export function pathInFile(value: unknown, path: Path): Path {
	return path.map((key, index) => {
		const holder = valueAt(value, path.slice(0, index));
		return typeof key === "number" && Array.isArray(holder) ? (places.get(holder)?.[key] ?? key) : key;
	});
}

/** A copy without what stands at the path: an item leaves its list, a key its object. */
function without(value: unknown, [key, ...rest]: Path): unknown {
	if (key === undefined || typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) {
		const inFile = placesOf(value);
		return rest.length === 0
			? remember(
					value.filter((_, index) => index !== key),
					inFile.filter((_, index) => index !== key),
				)
			: remember(
					value.map((item, index) => (index === key ? without(item, rest) : item)),
					inFile,
				);
	}
	const entries = Object.entries(value);
	return Object.fromEntries(
		rest.length === 0
			? entries.filter(([name]) => name !== key)
			: entries.map(([name, item]) => [name, name === key ? without(item, rest) : item]),
	);
}

/**
 * Takes the smallest bad parts out of a record until the check finds nothing more: first the value itself, then the
 * list item or object around it, outwards. A record that cannot be mended so comes back as undefined.
 * `base` is the record's own path in the file; every step is reported in `problems`.
 */
export function mend(value: unknown, check: Check, base: Path, problems: Problem[]): unknown {
	let mended = value;
	const title = recordTitle(value);
	const report = (fault: Fault, outcome: Problem["outcome"], path: Path) =>
		problems.push({
			path: pathText([...base, ...pathInFile(mended, path)]),
			came: shown(valueAt(mended, fault.path)),
			expected: fault.unknownKey ? "no such key in this format" : fault.expected,
			outcome,
			...(title && { record: title }),
		});

	for (let mends = 0; ; mends++) {
		const faults = check(mended);
		const fault = faults[0];
		if (!fault) return mended;
		const worthwhile = mends < MOST_MENDS && faults.length <= MOST_FAULTS;
		const cut = worthwhile ? smallestCut(mended, fault, faults.length, check) : 0;
		if (cut === 0) {
			report(fault, "record-left-out", fault.path);
			return undefined;
		}
		const part = fault.path.slice(0, cut);
		report(fault, fault.unknownKey ? "key-ignored" : "part-left-out", fault.path);
		mended = without(mended, part);
	}
}

/** How much of the fault's path, counted from the root, names the smallest part whose loss mends it; 0 for none. */
function smallestCut(value: unknown, fault: Fault, faults: number, check: Check): number {
	if (fault.unknownKey) return fault.path.length;
	for (let length = fault.path.length; length > 0; length--)
		if (check(without(value, fault.path.slice(0, length))).length < faults) return length;
	return 0;
}

/** What to call a record in a message: its title or name, else its id. */
export function recordTitle(record: unknown): string | undefined {
	for (const key of ["title", "name", "id"]) {
		const value = valueAt(record, [key]);
		const text = typeof value === "object" && value ? Object.values(value)[0] : value;
		if (typeof text === "string" && text) return text.slice(0, 120);
	}
	return undefined;
}
