import { WhatChanged, type WhatChangedProps } from "../compare/what-changed";
import { compareDossiers } from "../dossier/compare";
import type { Dossier, Incident } from "../dossier/schema";
import { mount } from "../ui/mount";
import { tellComparison } from "../words/compare";
import { dark, type Example, NARROW, nothing, type Piece } from "./example";
import { dossier } from "./invented-dossier";

/** The invented dossier as it may have been before. */
const earlier: Dossier = {
	...dossier,
	asOf: "2024-06-01",
	incidents: dossier.incidents.slice(1).map(before),
	events: dossier.events.slice(1),
	sources: [...dossier.sources, { id: "withdrawn", title: "A report that was withdrawn", short: "Withdrawn report" }],
};

function before(incident: Incident, index: number): Incident {
	if (index > 0) return incident;
	const [figure, ...others] = incident.figures;
	return {
		...incident,
		accounts: incident.accounts.map((account) => ({
			...account,
			text: "What was first told of it was longer, and has to be wrapped over several lines of its column.",
		})),
		figures: figure ? [{ ...figure, value: figure.value + 3, bound: "about" }, ...others] : [],
	};
}

const name = (id: string) => id;

function example(
	id: string,
	title: string,
	expect: string,
	from: Dossier,
	props: Partial<WhatChangedProps> = {},
	width = 1100,
): Example {
	return {
		id: `compare-${id}`,
		title,
		expect,
		width,
		screen: width,
		height: 760,
		theme: "light",
		draw(element) {
			mount(element, WhatChanged).update({
				told: tellComparison(compareDossiers(from, dossier), from, dossier, name),
				versions: ["june.json (as of 1 June 2024)", "the open dossier (as of 1 December 2024)"],
				notes: [],
				has: (list) => list !== "sources",
				message: "",
				onShow: nothing,
				onSwap: nothing,
				onCopy: nothing,
				onClose: nothing,
				...props,
			});
			// as high as it is on a large screen
			const region = element.firstElementChild as HTMLElement;
			region.style.blockSize = "760px";
		},
	};
}

const normal = example(
	"normal",
	"Facts by list",
	"Counts as filters; for each fact what it was and what it is, with what is cited; an added record's name is a link.",
	earlier,
);

export const comparePiece: Piece = {
	name: "What changed",
	examples: [
		normal,
		dark(normal),
		example(
			"narrow",
			"Narrow",
			"Before and after still stand side by side, what it is above them.",
			earlier,
			{},
			NARROW,
		),
		example("same", "Nothing changed", "One sentence, and no filters.", dossier, {
			notes: ["june.json has 2 problems: what was left out of it counts as not there."],
		}),
	],
};
