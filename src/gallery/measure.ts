import { createMap } from "../map/create-map";
import { Measure, type MeasureProps } from "../measure/measure";
import { mount } from "../ui/mount";
import { createCatalogue } from "../view/catalogue";
import { createFrame } from "../view/frame";
import { locatedOf } from "../view/located";
import { distanceInWords, type End, endAt, endInWords } from "../view/pointed";
import { OPENING } from "../view/view";
import { BESIDE, box, dark, type Example, NARROW, nothing, type Piece } from "./example";
import { dossier } from "./invented-dossier";
import { geography } from "./invented-geography";

const catalogue = createCatalogue(dossier, geography);

function named(key: string): End {
	const found = locatedOf(catalogue).byKey.get(key);
	if (!found) throw new Error(`the invented dossier has no ${key}`);
	return endAt(found);
}

const at = (...place: readonly [number, number]): End => ({ place, metres: 4000, located: null });

/** The card over the invented island, with the line that it speaks of. */
function measure(
	id: string,
	title: string,
	expect: string,
	ends: readonly [End | null, End | null] = [null, null],
	props: Partial<MeasureProps> = {},
): Example {
	return {
		id: `measure-${id}`,
		title,
		expect,
		width: 780,
		screen: BESIDE,
		height: 480,
		theme: "light",
		async draw(element) {
			const area = box(element, "div", "map-area");
			area.style.blockSize = "100%";
			const card = box(area, "div", "lookup-box");
			const map = createMap(
				box(area, "div", "map-box"),
				{
					extent: dossier.extent,
					geography,
					language: dossier.language,
					covered: () => [card.getBoundingClientRect()],
				},
				{ select: nothing, move: nothing, provinces: nothing, nearer: nothing, signs: nothing, policy: nothing },
			);
			const [from, to] = ends;
			const distance = from && to ? distanceInWords(from, to) : null;
			const inWords = (end: End | null) => end && endInWords(catalogue, end, map.regionsAt(end.place));
			mount(card, Measure).update({
				ends: [inWords(from), inWords(to)],
				distance,
				pointer: null,
				message: "",
				find: () => [],
				hint: () => "",
				onChoose: nothing,
				onClearEnd: nothing,
				onSwap: nothing,
				onClear: nothing,
				onCopy: nothing,
				onClose: nothing,
				...props,
			});
			map.update(createFrame(catalogue, OPENING, { provinces: false }));
			const lookup = await map.lookup({ point: nothing, drop: nothing });
			lookup.update({ ends: ends.map((end) => end?.place ?? null), label: distance?.text ?? null });
		},
	};
}

const two = measure(
	"two",
	"Two places",
	"A line with its length from A to B; the card says where each lies and how far apart they are.",
	[named("incident/fire"), named("place/harbour")],
);

export const measurePiece: Piece = {
	name: "Measure",
	examples: [
		measure("empty", "Empty", "What to do, two empty fields, buttons that rest."),
		measure("pointer", "Pointing", "Coordinates in the place of the help, in both forms.", [null, null], {
			pointer: "44.31° N, 6.02° E · 44° 19′ N, 6° 01′ E",
		}),
		measure("one", "One place", "A at the mill with the dossier's words, its precision and the caveat.", [
			named("place/mill"),
			null,
		]),
		two,
		dark(two),
		measure("sea", "At sea", "A point in the water: the sea, no region.", [at(-0.6, 46), null]),
		measure("undetermined", "Undetermined status", "A point in the hatched area; the card takes no side.", [
			at(18.4, 43.4),
			null,
		]),
		{
			...two,
			id: "measure-narrow",
			title: "Narrow",
			expect: "A sheet at the foot, the line above it.",
			width: NARROW,
			screen: NARROW,
			height: 700,
		},
	],
};
