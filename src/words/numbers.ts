const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });
const list = new Intl.ListFormat("en-GB", {
	style: "long",
	type: "conjunction",
});
const plural = new Intl.PluralRules("en-GB");

/** A number as the language writes it, one digit after the point at most. */
export function numberInWords(value: number): string {
	return number.format(value);
}

/** "China, Iran and Pakistan". */
export function listInWords(items: readonly string[]): string {
	return list.format(items);
}

/** The same in its parts, each name apart from what stands between, for names that need a direction of their own. */
export function listParts(
	items: readonly string[],
): readonly { readonly type: "element" | "literal"; readonly value: string }[] {
	return list.formatToParts(items);
}

/** Picks the form that goes with a number: counted(1, {one: "incident", other: "incidents"}). */
export function counted(value: number, forms: { one: string; other: string }): string {
	return `${numberInWords(value)} ${plural.select(value) === "one" ? forms.one : forms.other}`;
}
