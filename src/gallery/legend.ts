import type { Role } from "../dossier/schema";
import { Layers } from "../layers/layers";
import { Legend } from "../legend/legend";
import { mount } from "../ui/mount";
import type { LegendEntry } from "../view/legend";
import { words } from "../words/en";
import { BESIDE, box, dark, type Example, nothing, type Piece } from "./example";
import { shipped } from "./shipped";
import { frameOf, stageIn } from "./stage";

function legend(id: string, title: string, expect: string, entries: () => Promise<readonly LegendEntry[]>): Example {
	return {
		id: `legend-${id}`,
		title,
		expect,
		width: 300,
		screen: BESIDE,
		theme: "light",
		async draw(element) {
			const place = box(element, "div", "tools-legend");
			mount(place, Legend).update({ entries: await entries() });
		},
	};
}

const MARKS: readonly Role["mark"][] = ["strong", "plain", "outline", "hatch"];
const NAMES = ["Host", "Participant", "Invited, did not come", "Delegation present, not counted as a participant"];
const role = (name: string, index: number): LegendEntry => {
	const mark = MARKS[index % MARKS.length] ?? "plain";
	return { kind: "role", role: { id: `role-${index}`, name, mark }, name, regions: [] };
};
const killed = (...samples: readonly (readonly [number, number])[]): LegendEntry => ({
	kind: "killed",
	samples: samples.map(([number, radius]) => ({ killed: number, radius })),
});
const RELATIONS = ["pact", "meeting", "designation", "delisting", "sanctions", "accusation", "concern"] as const;
const everything: readonly LegendEntry[] = [
	...NAMES.map(role),
	{ kind: "conference" },
	{ kind: "statements" },
	killed([10, 4.5], [100, 9], [500, 20]),
	{ kind: "no-figure" },
	{ kind: "area" },
	{ kind: "group" },
	...RELATIONS.map(
		(relation, index): LegendEntry => ({
			kind: "relation",
			relation,
			name: words.relations[relation],
			directed: index > 1,
		}),
	),
	...(["lines", "areas"] as const).flatMap((geometry) =>
		["Routes", "Front line", "Older maps"].map(
			(layer, style): LegendEntry => ({ kind: "shape", geometry, style, layers: [layer] }),
		),
	),
	{ kind: "layered" },
	{ kind: "boundary", class: "international" },
	{ kind: "boundary", class: "undetermined" },
	{ kind: "boundary", class: "line-of-control" },
	{ kind: "boundary", class: "province" },
];

const full = legend(
	"full",
	"Every entry",
	"Each sign in a column of its own with its words beside it; no two signs look alike.",
	async () => everything,
);

/** Layers and legend as they stand on the map, where it is lower than both of them. */
const low: Example = {
	id: "legend-low",
	title: "A low window",
	expect: "All the layers, and below them a legend that scrolls inside its card.",
	width: 300,
	screen: BESIDE,
	height: 430,
	theme: "light",
	draw(element) {
		const tools = box(stageIn(element).mapArea, "div", "tools");
		mount(box(tools, "div", "tools-layers"), Layers).update({ layers: frameOf().layers, onShow: nothing });
		mount(box(tools, "div", "tools-legend"), Legend).update({ entries: everything });
	},
};

export const legendPiece: Piece = {
	name: "Legend",
	examples: [
		full,
		dark(full),
		legend(
			"off",
			"All layers off",
			"A sentence says that nothing of the dossier is on the map, or only lines are explained.",
			async () => frameOf({ hidden: ["asteria", "boreland", "cadmia", "incidents", "participants"] }).legend,
		),
		low,
		legend("none", "Nothing to explain", "A sentence says that nothing of the dossier is on the map.", async () => []),
		legend("many", "Many roles", "Twelve roles one below another; long names break in their own column.", async () =>
			Array.from({ length: 12 }, (_, index) => role(NAMES[index % NAMES.length] ?? "", index)),
		),
		legend(
			"large",
			"Large numbers",
			"Three discs on one line, each with its number; nothing leaves the card.",
			async () => [killed([1000, 6], [5000, 13], [10000, 18])],
		),
		legend(
			"shipped",
			"The shipped dossier",
			"The roles, the conference, incidents and lines of its opening view.",
			async () => {
				const { dossier, geography } = await shipped();
				return frameOf({}, { dossier, geography }).legend;
			},
		),
	],
};
