import { dayNumber } from "../dossier/edtf";
import type { Dossier, Event, When } from "../dossier/schema";
import { createTimeline } from "../timeline/create-timeline";
import type { Frame } from "../view/frame";
import { NO_FILTERS, type View } from "../view/view";
import { words } from "../words/en";
import { box, dark, type Example, narrow, nothing, type Piece, WIDE } from "./example";
import { dossier as invented } from "./invented-dossier";
import { shipped } from "./shipped";
import { frameOf, selected } from "./stage";

const cited = { claimants: ["gazette"], citations: [{ source: "gazette" }] };
const event = (title: string, when: When | string, index: number): Event => ({
	id: `event-${index}`,
	title,
	text: title,
	when: typeof when === "string" ? { edtf: when } : when,
	...cited,
});

/** Every way in which a date may be known. */
const DATES: readonly (readonly [string, When | string])[] = [
	["Known to the decade", "199X"],
	["Known to the year", "2003"],
	["About 2008", "2008~"],
	["A year worked out", { edtf: "2011", derived: "Counted from the flood." }],
	["Since May 2014", "2014-05-01/.."],
	["Until 2001", "../2001-03"],
	["From one month to another", "2016-02/2016-11"],
	["A day, and a year by another", { edtf: "2018-03-22", others: [{ edtf: "2020", ...cited }] }],
	["A day worked out", { edtf: "2021-06-01", derived: "The Gazette says “on Tuesday”." }],
	["A day in doubt", "2022-09-12?"],
	["The same day", "2024-03-22"],
	["The same day as well", "2024-03-22"],
];

const dossier: Dossier = {
	...invented,
	events: DATES.map(([title, when], index) => event(title, when, index)),
};

/** More than can be shown one by one; crowded towards the end. */
const crowded: Dossier = {
	...invented,
	events: Array.from({ length: 1500 }, (_, index) => {
		const day = dayNumber(2004, 1, 1) + Math.round(7300 * (((index * 7919) % 1500) / 1500) ** 0.4);
		const date = new Date(day * 86_400_000).toISOString();
		return event(`Event ${index}`, date.slice(0, index % 9 === 0 ? 7 : 10), index);
	}),
};

type MakeFrame = () => Frame | Promise<Frame>;

function timeline(id: string, title: string, expect: string, frame: MakeFrame, press?: string): Example {
	return {
		id: `timeline-${id}`,
		title,
		expect,
		width: WIDE,
		theme: "light",
		async draw(element) {
			const place = box(element, "div", "timeline-box");
			const { update } = createTimeline(place, matchMedia("(max-width: 720px)"), {
				period: nothing,
				select: nothing,
				resized: nothing,
			});
			update(await frame());
			if (press) place.querySelector<HTMLElement>(`[aria-label="${press}"]`)?.click();
		},
	};
}

const period = { first: dayNumber(2015, 1, 1), last: dayNumber(2021, 12, 31) };
const ofShipped = async (view: Partial<View> = {}) => {
	const { dossier, geography } = await shipped();
	return frameOf(view, { dossier, geography });
};

const normal = timeline(
	"normal",
	"Normal",
	"A lane for each kind; bars as wide as the dates are imprecise, dashed where worked out, soft where about, fading with an arrow where open, hollow and joined where another source differs.",
	() => frameOf({}, { dossier }),
);
const within = timeline(
	"period",
	"With a period",
	"A band from 2015 to 2021 with two dark grips; what lies outside is pale, its words say how many are in it.",
	() => frameOf({ period }, { dossier }),
);
const chosen = timeline(
	"selected",
	"Something selected",
	"A ring of ink around the mark of the fire, which has its title.",
	() => frameOf(selected("incident/fire"), { dossier }),
);
const many = timeline(
	"many",
	"Too many to show each",
	"The events' lane is a histogram, pale outside the period; the other lanes have marks.",
	() => frameOf({ period }, { dossier: crowded }),
);

export const timelinePiece: Piece = {
	name: "Timeline",
	examples: [
		normal,
		dark(normal),
		within,
		dark(within),
		chosen,
		many,
		timeline(
			"layer-off",
			"A layer off",
			"The incidents' name is struck through and their lane is empty, in its place.",
			() => frameOf({ hidden: ["incidents"] }, { dossier }),
		),
		timeline("empty", "Nothing left by the filters", "A sentence says that nothing is left; lanes and axis stay.", () =>
			frameOf({ filters: { ...NO_FILTERS, kinds: ["none"] } }, { dossier }),
		),
		timeline(
			"folded",
			"Folded",
			"Only the bar with Play and the period.",
			() => frameOf({ period }, { dossier }),
			words.timeline.fold,
		),
		timeline(
			"shipped",
			"The shipped dossier",
			"Twenty years of almost nothing, a crowd at the end, and a link that zooms there.",
			() => ofShipped(),
		),
		narrow({ ...within, expect: "A strip: Play, the period, one lane for all with large grips." }),
		narrow({
			...dark(chosen),
			id: "timeline-selected-dark",
			expect: "The strip in the dark, what is selected ringed.",
		}),
	],
};
