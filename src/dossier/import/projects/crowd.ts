/** Places at which very many incidents stand: they are the middle of a country, or an office, rather than where it was. */
import type { Position } from "../draft";

/** So many at one place are told. */
const MANY = 50;
/** Places of which it is told. */
const MOST_TOLD = 5;

export interface Crowd {
	add(place: Position): void;
	/** The places with most, as "latitude, longitude". */
	largest(): readonly { readonly place: string; readonly count: number }[];
}

export function createCrowd(): Crowd {
	/** By longitude, then by latitude: a text for each of a million places would take most of the time of an import. */
	const counts = new Map<number, Map<number, number>>();
	return {
		add([longitude, latitude]) {
			let column = counts.get(longitude);
			if (!column) {
				column = new Map();
				counts.set(longitude, column);
			}
			column.set(latitude, (column.get(latitude) ?? 0) + 1);
		},
		largest() {
			const crowds: { place: string; count: number }[] = [];
			for (const [longitude, column] of counts)
				for (const [latitude, count] of column)
					if (count >= MANY) crowds.push({ place: `${latitude}, ${longitude}`, count });
			return crowds.sort((one, other) => other.count - one.count).slice(0, MOST_TOLD);
		},
	};
}
