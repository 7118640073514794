import type { Dossier } from "../dossier/schema";
import type { Geography } from "../geo/geography";
import { createMap } from "../map/create-map";
import { createCatalogue } from "../view/catalogue";
import { createFrame } from "../view/frame";
import { openingView } from "../view/layers";
import type { View } from "../view/view";
import { words } from "../words/en";
import { BESIDE, box, dark, type Example, NARROW, nothing, type Piece } from "./example";
import { crowd, dossier, withIncidents } from "./invented-dossier";
import { geography } from "./invented-geography";
import { withShapes } from "./invented-shapes";
import { finer, shipped } from "./shipped";
import { selected } from "./stage";

interface On {
	readonly dossier: Dossier;
	readonly geography: Geography;
	/** What the map is given when it asks for finer lines. */
	readonly finer?: () => Promise<Geography>;
}

const island: On = { dossier, geography };
const real = async (): Promise<On> => ({ ...(await shipped()), finer });

function map(
	id: string,
	title: string,
	expect: string,
	view: Partial<View> = {},
	on: On | (() => Promise<On>) = island,
): Example {
	return {
		id: `map-${id}`,
		title,
		expect,
		width: 620,
		screen: BESIDE,
		height: 380,
		theme: "light",
		draw: async (element) => {
			const shown = typeof on === "function" ? await on() : on;
			await show(element, { ...openingView(shown.dossier), ...view }, shown);
		},
	};
}

/** A map that shows a View and follows its own wishes: provinces when it is near, finer lines where there are some. */
async function show(element: HTMLElement, view: View, on: On): Promise<void> {
	const area = box(element, "div", "map-area");
	area.style.blockSize = "100%";
	let catalogue = createCatalogue(on.dossier, on.geography);
	let provinces = false;
	let refining: Promise<void> | null = null;
	const made = createMap(
		box(area, "div", "map-box"),
		{ extent: on.dossier.extent, geography: on.geography, language: on.dossier.language, covered: () => [] },
		{
			select: nothing,
			move: nothing,
			provinces(shown) {
				provinces = shown;
				update();
			},
			signs: nothing,
			policy: nothing,
			nearer() {
				refining ??= refine();
			},
		},
	);
	const update = () => made.update(createFrame(catalogue, view, { provinces }));
	async function refine(): Promise<void> {
		if (!on.finer) return;
		const geographyInDetail = await on.finer();
		await made.refine(geographyInDetail);
		catalogue = createCatalogue(on.dossier, geographyInDetail);
		update();
	}
	update();
	// the code of arcs and shapes comes when there are some
	const { relations, shapes: drawn } = createFrame(catalogue, view, { provinces });
	while (drawn.length > 0 && !area.querySelector(".shape-hit")) await new Promise(requestAnimationFrame);
	while (relations.length > 0 && !area.querySelector(".arc")) await new Promise(requestAnimationFrame);
	for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
	await refining;
}

const opening = map(
	"opening",
	"Opening view",
	"Four countries, each role in its own pattern, the Fen hatched and dashed; no name on another or on a mark.",
);
const afghanistan = { zoom: 5.2, lat: 34.2, lng: 66 };
const fire = withIncidents("fire");

const shapes = map(
	"shapes",
	"Lines and areas",
	"A solid, a dashed and a dotted line with pale edges on land and sea; areas of dots, crosses and upright lines, one with a hole.",
	{ ...selected("shape/burnt") },
	{ dossier: withShapes, geography },
);

/** Forty incidents around the mill and at the weir. */
const many: Dossier = crowd(40);
const relations = map(
	"shipped-relations",
	"Relations of the shipped dossier",
	"Great circles that fan out from one another, with arrowheads where they have a direction; names on the lines.",
	{ hidden: [] },
	real,
);

/** With the pad by which single presses move it. */
const moved: Example = {
	...opening,
	id: "map-pad",
	title: "The pad that moves it",
	expect: "Four arrows in a cross beside their shaded button; no name under them.",
	async draw(element) {
		await opening.draw(element);
		element.querySelector<HTMLElement>(`[aria-label="${words.map.move}"]`)?.click();
		while (!element.querySelector(".map-pad-button")) await new Promise(requestAnimationFrame);
	},
};

export const mapPiece: Piece = {
	name: "Map",
	examples: [
		opening,
		{
			...opening,
			id: "map-narrow",
			title: "Opening view, narrow",
			expect: "The whole island in the narrow frame; scale and caption at the foot, over nothing.",
			width: NARROW,
			screen: NARROW,
			height: 560,
		},
		moved,
		dark(moved),
		map(
			"province",
			"Selected province",
			"A dark line around the Southdowns, which are named.",
			selected("region/XA-S"),
			{ dossier: fire, geography },
		),
		map(
			"undetermined",
			"Selected area of undetermined status",
			"A dark line around the Fen; it keeps its hatch and its dotted line of control.",
			selected("region/XFE"),
			{ dossier: fire, geography },
		),
		map("layers-off", "Layers off", "No incident, and Boreland without its role; the other countries keep theirs.", {
			hidden: ["boreland", "incidents", "relations"],
		}),
		map("all-off", "All layers off", "Land, water, lines and names alone.", {
			hidden: [...dossier.layers.map(({ id }) => id), "statements", "relations"],
		}),
		map(
			"provinces",
			"Near, with provinces",
			"Two named provinces of Asteria with a thin line between them, and cities with dots.",
			{ camera: { zoom: 6, lat: 44.4, lng: 6 } },
			{ dossier: fire, geography },
		),
		map(
			"two",
			"Two incidents at one spot",
			"Two marks beside each other; a thin line leads to the one that stepped aside.",
			{ camera: { zoom: 5, lat: 46, lng: 8 } },
			{ dossier: withIncidents("fire", "market"), geography },
		),
		map(
			"ring",
			"Known to a radius",
			"A dashed circle of 110 km around a hollow mark with a broken edge, as no figure is given.",
			{ camera: { zoom: 5.8, lat: 46, lng: 17 } },
			{ dossier: withIncidents("weir"), geography },
		),
		map(
			"area",
			"Known to a province",
			"The Southdowns tinted and dashed, with a soft mark in them, selected.",
			{ camera: { zoom: 5.8, lat: 42.6, lng: 6.5 }, ...selected("incident/ambush") },
			{ dossier: withIncidents("ambush"), geography },
		),
		map("far", "Far out", "The island small in its sea; fewer names, none over another.", {
			camera: { zoom: 2.6, lat: 44, lng: 13 },
		}),
		dark(
			map("shipped", "The shipped dossier", "From Moscow to Afghanistan, host and participants told apart.", {}, real),
		),
		map(
			"shipped-near",
			"Afghanistan near",
			"Provinces with their names inside them, cities, and the attack in Daykundi.",
			{ camera: afghanistan, ...selected("incident/daykundi") },
			real,
		),
		map(
			"shipped-moscow",
			"Moscow near",
			"The conference, Crocus City Hall and the city apart from each other.",
			{ camera: { zoom: 7.6, lat: 55.75, lng: 37.6 } },
			real,
		),
		map(
			"statements",
			"Where people speak",
			"Speech bubbles with how many beside the mill and in Borec, over no incident; the one that is selected in a ring.",
			selected("statement/barred"),
		),
		map("relations", "Relations", "Arcs with their kinds written on them, each kind with dashes of its own.", {
			hidden: [],
		}),
		relations,
		dark(relations),
		shapes,
		dark(shapes),
		map(
			"shapes-near",
			"Lines and areas near",
			"The front line with its band around it, selected; the patterns are as wide as from afar.",
			{ camera: { zoom: 6, lat: 45, lng: 14 }, ...selected("shape/front") },
			{ dossier: withShapes, geography },
		),
		map(
			"relation-selected",
			"Selected relation",
			"One arc stronger than the others, in a soft band, with its title on it.",
			{ ...selected("relation/pakistan-accusation"), camera: { zoom: 4.6, lat: 34, lng: 68 } },
			real,
		),
		map(
			"groups",
			"Many incidents",
			"White discs with red rings and numbers, larger for more; a few incidents on their own.",
			{},
			{ dossier: many, geography },
		),
		{
			...map(
				"shipped-kashmir",
				"Undetermined status",
				"Jammu and Kashmir with Aksai Chin hatched and dashed, in nobody's colour.",
				{ camera: { zoom: 5.2, lat: 35, lng: 76.4 } },
				real,
			),
			width: 440,
			height: 340,
		},
	],
};
