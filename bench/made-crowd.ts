/** Very many incidents, made: the same for the same numbers. Most lie in and around some towns, as in real registers. */
import { dayNumber } from "../src/dossier/edtf";
import type { TableRow } from "../src/dossier/table-builder";
import type { Extent } from "../src/geo/projection";
import { createRandom } from "./made-dossier";

/** [west, south, east, north] in degrees, the shipped dossier's. */
export const EXTENT: Extent = [26, 9, 96, 60];
export const FIRST_DAY = dayNumber(2003, 1, 1);
export const LAST_DAY = dayNumber(2024, 12, 31);

const TOWNS = 300;
const KINDS = ["Armed attack", "Bombing", "Clash", "Kidnapping", "Shelling", "Air strike", "Arson", "Riot"];
/** Parts of the incidents that a register puts on the town itself, and that lie anywhere. */
const IN_TOWN = 0.15;
const ANYWHERE = 0.03;

/** So many incidents, one after another: 2003 to 2024, eight kinds, around 300 towns of very different size. */
export function* makeCrowd(count: number, seed: number): Generator<TableRow> {
	const random = createRandom(seed);
	const between = (least: number, most: number) => least + random() * (most - least);
	const [west, south, east, north] = EXTENT;
	const towns = Array.from({ length: TOWNS }, () => ({
		longitude: between(west + 1, east - 1),
		latitude: between(south + 10, north - 1),
		reach: between(0.2, 1.6),
	}));
	for (let row = 1; row <= count; row++) {
		// the first towns are by far the largest
		const town = towns[Math.floor(TOWNS * random() ** 2.5)] as (typeof towns)[number];
		const drawn = random();
		const away = () => (random() + random() + random() - 1.5) * town.reach;
		const isAnywhere = drawn < ANYWHERE;
		const isTown = !isAnywhere && drawn < ANYWHERE + IN_TOWN;
		yield {
			row,
			longitude: isAnywhere ? between(west, east) : town.longitude + (isTown ? 0 : away()),
			latitude: isAnywhere ? between(south + 8, north) : town.latitude + (isTown ? 0 : away() * 0.8),
			...(isTown && { withinKm: 25 }),
			firstDay: Math.floor(between(FIRST_DAY, LAST_DAY + 1)),
			killed: Math.floor(0.3 / (0.005 + random())),
			kind: KINDS[Math.floor(random() * KINDS.length)] as string,
		};
	}
}
