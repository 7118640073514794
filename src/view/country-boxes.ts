/** Where each country lies, by every name and code that a file may call it. */
import type { Position } from "geojson";
import type { Box } from "../dossier/import/draft";
import { boundsOf } from "../dossier/import/extent";
import type { Geography, Region } from "../geo/geography";
import { countryKey } from "../words/country-key";
import { ALPHA3, OTHER_NAMES } from "./country-codes";
import { once } from "./once";

/** The languages in which files are likeliest to name countries; the browser knows the names. */
const LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "pl", "cs", "tr", "ru", "uk", "ar", "fa", "zh"];
/** A box around more than half of the Earth, in degrees of longitude, tells nothing. */
const WIDEST = 180;

/**
 * The box of each country by `countryKey` of its names in several languages and its codes of two and three letters. Parts
 * far away make a box wide, so that it finds less amiss; never more, since what lies in any part lies in it. An area of
 * undetermined status belongs to the box of every country that it touches, whichever of them a file says it is.
 * A name that two countries share is left out.
 */
export const countryBoxes = once((geography: Geography): ReadonlyMap<string, Box> => {
	const areas = [...geography.regions.values()].filter(({ kind }) => kind !== "province");
	const undetermined = areas
		.filter(({ kind }) => kind === "undetermined")
		.map((area) => {
			const own = positionsOf(area);
			return { own, box: boxAround(own), corners: new Set(own.map(String)) };
		});
	const boxes = new Map<string, Box>();
	const shared = new Set<string>();
	for (const country of areas) {
		if (country.kind !== "country") continue;
		const own = positionsOf(country);
		const land = boxAround(own);
		// regions share the corners of their border
		const touched = undetermined.filter(
			({ box, corners }) => land && box && meet(land, box) && own.some((position) => corners.has(String(position))),
		);
		const box = touched.length > 0 ? boxAround([...own, ...touched.flatMap((area) => area.own)]) : land;
		if (!box) continue;
		for (const key of keysOf(country)) {
			if (boxes.has(key)) shared.add(key);
			boxes.set(key, box);
		}
	}
	for (const key of shared) boxes.delete(key);
	return boxes;
});

function positionsOf(area: Region): readonly Position[] {
	const { geometry } = area.shape();
	const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
	return polygons.flatMap(([outer = []]) => outer);
}

function boxAround(positions: readonly Position[]): Box | null {
	const box = boundsOf(
		positions.map(([longitude = Number.NaN]) => longitude),
		positions.map(([, latitude = Number.NaN]) => latitude),
	);
	if (!box) return null;
	const [west, , east] = box;
	return (east >= west ? east - west : east + 360 - west) > WIDEST ? null : box;
}

/** Whether two boxes may have a place in common; one across the antimeridian is taken to. */
function meet([west, south, east, north]: Box, [left, bottom, right, top]: Box): boolean {
	if (south > top || bottom > north) return false;
	return west > east || left > right || (west <= right && left <= east);
}

function keysOf({ id, names }: Region): ReadonlySet<string> {
	const all = [id, ALPHA3.get(id) ?? "", ...Object.values(names), ...(OTHER_NAMES[id] ?? []), ...inLanguages(id)];
	return new Set(all.map(countryKey).filter((key) => key !== ""));
}

function inLanguages(id: string): string[] {
	if (!/^[A-Z]{2}$/.test(id)) return [];
	return namesIn().flatMap((names) => names.of(id) ?? []);
}

let known: readonly Intl.DisplayNames[] | null = null;

function namesIn(): readonly Intl.DisplayNames[] {
	known ??= LANGUAGES.flatMap((language) =>
		(["long", "short"] as const).map(
			(style) => new Intl.DisplayNames(language, { type: "region", style, fallback: "none" }),
		),
	);
	return known;
}
