/** Which items of two lists are the same thing. */
export interface PairedUp<Item> {
	/** In the order of the first list. */
	readonly pairs: readonly (readonly [Item, Item])[];
	/** Of the first list alone, and of the second alone. */
	readonly left: readonly Item[];
	readonly right: readonly Item[];
}

/**
 * Pairs the items of two lists by keys, the strictest first; what has the same key twice is paired one after another. A
 * key of null pairs with nothing. Told the other way round, the pairs are the same.
 */
export function pairUp<Item>(
	left: readonly Item[],
	right: readonly Item[],
	keys: readonly ((item: Item) => string | null)[],
): PairedUp<Item> {
	const partners = new Map<Item, Item>();
	let [alone, others] = [left, right];
	for (const keyOf of keys) {
		const waiting = new Map<string, Item[]>();
		for (const item of others) {
			const key = keyOf(item);
			if (key === null) continue;
			const same = waiting.get(key);
			if (same) same.push(item);
			else waiting.set(key, [item]);
		}
		const taken = new Set<Item>();
		for (const item of alone) {
			const key = keyOf(item);
			const partner = key === null ? undefined : waiting.get(key)?.shift();
			if (partner === undefined) continue;
			partners.set(item, partner);
			taken.add(partner);
		}
		alone = alone.filter((item) => !partners.has(item));
		others = others.filter((item) => !taken.has(item));
	}
	return {
		pairs: left.flatMap((item) => {
			const partner = partners.get(item);
			return partner === undefined ? [] : [[item, partner] as const];
		}),
		left: alone,
		right: others,
	};
}

/**
 * A value as a text that is the same for all that say the same: keys in one order, and lists of names too, since who
 * claims something is no ranking.
 */
export function canonical(value: unknown): string {
	return JSON.stringify(value, (_, part: unknown) => {
		if (Array.isArray(part) && part.every((item) => typeof item === "string")) return [...part].sort();
		if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
		return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
	}) as string;
}
