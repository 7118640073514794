/** What can be said of a place that the reader points at or names, and of the way between two. */
import type { LonLat } from "../geo/geography";
import { greatCircleKm } from "../geo/great-circle";
import { type CoordinatesInWords, coordinatesInWords } from "../words/coordinates";
import { words } from "../words/en";
import { numberInWords } from "../words/numbers";
import type { Catalogue } from "./catalogue";
import { type Located, locatedOf } from "./located";

/** One end of a line: a place known to within some metres, and what stands there. */
export interface End {
	readonly place: LonLat;
	readonly metres: number;
	readonly located: Located | null;
}

export interface EndInWords {
	/** "Market hall", or "Point on the map". */
	readonly name: string;
	readonly coordinates: CoordinatesInWords;
	readonly precision: string | null;
	/** Where it lies in the dossier's words, smallest region first; null when the dossier does not say. */
	readonly said: string | null;
	/** Where it lies on the drawn boundaries, or that it is at sea. */
	readonly drawn: string;
	/** How far to trust that. */
	readonly caveat: string;
}

export interface DistanceInWords {
	/** "about 3,390 km" */
	readonly text: string;
	/** Why it is rounded. */
	readonly note: string | null;
}

/** A site whose source gives no precision is taken at its word, to ten metres. */
const SITE_METRES = 10;

/** The end at what has a name. */
export function endAt(located: Located): End {
	const { place, precisionKm } = located;
	return { place, metres: precisionKm === null ? SITE_METRES : precisionKm * 1000, located };
}

/** The end where the reader points: at what is drawn there, else at the point itself. */
export function endFrom(
	catalogue: Catalogue,
	at: { readonly place: LonLat; readonly metres: number; readonly key: string | null },
): End {
	const located = at.key === null ? undefined : locatedOf(catalogue).byKey.get(at.key);
	return located ? endAt(located) : { place: at.place, metres: at.metres, located: null };
}

/** `under` are the regions in which the boundaries have it, largest first. */
export function endInWords(
	catalogue: Catalogue,
	{ place, metres, located }: End,
	under: readonly string[],
): EndInWords {
	const names = (ids: readonly string[]) => [...ids].reverse().map(catalogue.regionName).join(", ");
	const said = located?.said ? located.regions : [];
	return {
		name: located?.name ?? words.measure.point,
		coordinates: coordinatesInWords(place, metres),
		precision: located?.precision ?? null,
		said: said.length > 0 ? names(said) : null,
		drawn: under.length > 0 ? names(under) : words.measure.sea,
		caveat: caveatOf(catalogue, said, under),
	};
}

function caveatOf({ region }: Catalogue, said: readonly string[], under: readonly string[]): string {
	if (under.some((id) => region(id)?.kind === "undetermined")) return words.measure.undetermined;
	const provinceOf = (ids: readonly string[]) => ids.find((id) => region(id)?.kind === "province");
	const countryOf = (ids: readonly string[]) => ids.find((id) => region(id)?.kind === "country");
	const differ = (one: string | undefined, other: string | undefined) => one && other && one !== other;
	if (differ(provinceOf(said), provinceOf(under)) || differ(countryOf(said), countryOf(under)))
		return words.measure.differs;
	return words.measure.byBoundaries;
}

/** The great-circle distance, with no more digits than where the ends lie is known to. */
export function distanceInWords(from: End, to: End): DistanceInWords {
	const km = greatCircleKm(from.place, to.place);
	const loose = (from.metres + to.metres) / 1000;
	if (km < 1 && loose < 0.1) return { text: words.measure.metres(numberInWords(Math.round(km * 1000))), note: null };
	const step = 10 ** Math.max(loose < 0.1 ? -1 : 0, Math.floor(Math.log10(loose)));
	const text = words.measure.kilometres(numberInWords(Math.round(km / step) * step));
	return loose < 1
		? { text, note: null }
		: { text: words.measure.about(text), note: words.measure.rounded(numberInWords(Math.round(loose))) };
}

/** All of it in one sentence, to be pasted elsewhere. */
export function sentenceOf(from: EndInWords, to: EndInWords, distance: DistanceInWords): string {
	const end = ({ name, coordinates }: EndInWords) => words.measure.placeWith(name, coordinates.decimal);
	return words.measure.sentence(end(from), end(to), words.measure.result(distance.text));
}
