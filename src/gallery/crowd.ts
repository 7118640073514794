/** Very many incidents on the invented island. */
import type { IncidentTable } from "../dossier/incident-table";
import { createTableBuilder } from "../dossier/table-builder";
import { createMap } from "../map/create-map";
import { Panel } from "../panel/panel";
import { mount } from "../ui/mount";
import { createCatalogue } from "../view/catalogue";
import { crowdOf } from "../view/crowd";
import { crowdDetails } from "../view/details/crowd";
import { createFrame } from "../view/frame";
import { openingView } from "../view/layers";
import type { View } from "../view/view";
import { BESIDE, box, dark, type Example, nothing, type Piece } from "./example";
import { dossier } from "./invented-dossier";
import { geography } from "./invented-geography";

/** [longitude, latitude] of towns, the largest first. */
const TOWNS = [
	[7.3, 46.7],
	[14, 47],
	[6.4, 42.2],
	[18, 46],
	[12, 41],
] as const;

/** Everything else that would lie over them. */
const OTHERS = [...dossier.layers.map(({ id }) => id), "statements", "relations"];

/** So many incidents around the towns, one of eight known only as the town itself. */
function incidents(count: number): IncidentTable {
	const builder = createTableBuilder();
	// the golden ratio's multiples spread evenly and look like chance
	const spread = (index: number, step: number) => ((index * 0.6180339887 * step) % 1) - 0.5;
	for (let index = 0; index < count; index++) {
		const [longitude, latitude] = TOWNS[Math.floor(TOWNS.length * (spread(index, 1) + 0.5) ** 2)] ?? TOWNS[0];
		const isTown = index % 8 === 0;
		const reach = isTown ? 0 : Math.sqrt(spread(index, 7.31) + 0.5) * 2.4;
		const turn = spread(index, 3.77) * 2 * Math.PI;
		builder.add({
			row: index + 1,
			longitude: longitude + reach * Math.cos(turn),
			latitude: latitude + 0.7 * reach * Math.sin(turn),
			...(isTown && { withinKm: 30 }),
			firstDay: index,
		});
	}
	return builder.finish().table;
}

function crowd(id: string, title: string, expect: string, count: number, view: Partial<View> = {}): Example {
	return {
		id: `crowd-${id}`,
		title,
		expect,
		width: 620,
		screen: BESIDE,
		height: 380,
		theme: "light",
		draw: (element) => show(element, incidents(count), { ...openingView(dossier), hidden: OTHERS, ...view }),
	};
}

async function show(element: HTMLElement, table: IncidentTable, view: View): Promise<void> {
	const area = box(element, "div", "map-area");
	area.style.blockSize = "100%";
	let isDrawn = false;
	const map = createMap(
		box(area, "div", "map-box"),
		{ extent: dossier.extent, geography, language: dossier.language, covered: () => [] },
		{
			...{ select: nothing, move: nothing, provinces: nothing, nearer: nothing, signs: nothing, policy: nothing },
			crowdSigns(signs) {
				isDrawn = signs !== null;
			},
		},
	);
	const frame = createFrame(createCatalogue(dossier, geography), view, { provinces: false });
	map.update({ ...frame, crowd: crowdOf(table, view, dossier.extent) });
	// its code comes when there is a table
	while (!isDrawn) await new Promise(requestAnimationFrame);
	for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
}

const far = crowd(
	"far",
	"Thousands of incidents",
	"Red circles, one for each square of the map that has any, the more the larger; numbers in the largest, none over another.",
	4000,
);
const near = crowd(
	"near",
	"Few incidents",
	"Small red dots with a pale ring, and in the middle of each town a white disc with a number in a dashed ring.",
	160,
	{ camera: { zoom: 6.4, lat: 46.4, lng: 8 } },
);

/** What a disc opens into, without the titles that stand in the file alone. */
const list: Example = {
	id: "crowd-list",
	title: "Those of one disc",
	expect: "The second page of a list of 160 incidents: each a link with its date, and buttons to newer and older ones.",
	width: 400,
	screen: BESIDE,
	height: 700,
	theme: "light",
	draw(element) {
		const panel = box(element, "section", "panel");
		panel.style.maxBlockSize = "100%";
		const details = crowdDetails(
			incidents(160),
			Uint32Array.from({ length: 160 }, (_, index) => index),
			1,
			new Map(),
		);
		const on = { onSelect: nothing, onClose: nothing, onHeight: nothing, onFirst: nothing };
		mount(panel, Panel).update({ details, height: "full", ...on });
	},
};

export const crowdPiece: Piece = { name: "Crowd", examples: [far, dark(far), near, dark(near), list, dark(list)] };
