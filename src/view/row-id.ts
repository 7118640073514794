/** The id under which an incident of a table is selected, while it is no record of the dossier. */
export function rowId(index: number): string {
	return `row-${index + 1}`;
}

/** The index in a table of so many incidents for which an id stands; null for any other id. */
export function indexOfRow(id: string, count: number): number | null {
	const number = /^row-([1-9]\d{0,7})$/.exec(id)?.[1];
	const index = number === undefined ? Number.NaN : Number(number) - 1;
	return index < count ? index : null;
}
