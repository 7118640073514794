import { dayNumber } from "../dossier/edtf";
import type { Dossier } from "../dossier/schema";
import { Chips, type ChipsProps } from "../filters/chips";
import { FilterCard } from "../filters/filter-card";
import { FiltersButton } from "../filters/filters-button";
import { mount } from "../ui/mount";
import { createCatalogue } from "../view/catalogue";
import { chipsOf } from "../view/chips";
import { filterList } from "../view/filter-list";
import { createFrame } from "../view/frame";
import { nothingShown } from "../view/loosen";
import { filtersSet, isNarrowed, NO_FILTERS, OPENING, type View } from "../view/view";
import { later } from "../words/later";
import { BESIDE, box, dark, type Example, NARROW, nothing, type Piece } from "./example";
import * as invented from "./invented-dossier";
import { geography } from "./invented-geography";
import { graded } from "./invented-grades";
import { stageIn } from "./stage";

interface State {
	readonly view?: Partial<View>;
	readonly dossier?: Dossier;
	readonly removed?: string;
}

function frameAnd({ view = {}, dossier = invented.dossier }: State) {
	const catalogue = createCatalogue(dossier, geography);
	return {
		catalogue,
		frame: createFrame(catalogue, { ...OPENING, hidden: ["relations"], ...view }, { provinces: false }),
	};
}

/** The button in the bar with its card below it. */
function card(id: string, title: string, expect: string, state: State, width = BESIDE): Example {
	return {
		id: `filters-${id}`,
		title,
		expect,
		width,
		screen: width,
		height: 760,
		theme: "light",
		draw(element) {
			const bar = box(element, "header", "bar");
			const place = box(box(bar, "div", "bar-actions"), "div", "bar-card-place");
			const { catalogue, frame } = frameAnd(state);
			const { filters } = frame.view;
			mount(box(place, "div", ""), FiltersButton).update({
				active: filtersSet(filters),
				open: true,
				onToggle: nothing,
			});
			mount(box(place, "div", ""), FilterCard).update({
				list: filterList(catalogue, frame),
				filters,
				narrowed: isNarrowed(frame.view),
				onFilters: nothing,
				onClear: nothing,
				onClose: nothing,
			});
		},
	};
}

/** What stands over the map's upper edge. */
function chips(id: string, title: string, expect: string, state: State, width = BESIDE): Example {
	return {
		id: `filters-${id}`,
		title,
		expect,
		width,
		screen: width,
		height: 360,
		theme: "light",
		draw(element) {
			const { catalogue, frame } = frameAnd(state);
			const props: ChipsProps = {
				chips: chipsOf(catalogue, frame.view),
				shown: later.filters.shown(frame.sifted.kept.length, frame.items.all.length),
				removed: state.removed ?? null,
				nothing: nothingShown(catalogue, frame),
				onRemove: nothing,
				onClear: nothing,
				onUndo: nothing,
				onDismiss: nothing,
				onLoosen: nothing,
				onCloseNothing: nothing,
			};
			const place = box(stageIn(element).mapArea, "div", "chips");
			mount(box(place, "div", "chips-place"), Chips).update(props);
		},
	};
}

const autumn = { first: dayNumber(2024, 9, 1), last: dayNumber(2024, 10, 4) };
const active: State = {
	view: { period: autumn, filters: { ...NO_FILTERS, kinds: ["conference", "statement"], actors: ["envoy"] } },
};
const empty: State = {
	view: { period: autumn, filters: { ...NO_FILTERS, kinds: ["incident/Fire"], actors: ["minister"] } },
};
const off: State = { view: { filters: { ...NO_FILTERS, kinds: ["relation/pact"] } } };
const many: State = {
	view: {
		period: autumn,
		filters: {
			kinds: invented.dossier.incidents.map(({ kind }) => `incident/${kind}`),
			actors: ["minister", "envoy", "sazgar"],
			sources: ["gazette", "ruznama"],
			killed: 10,
			reliability: "B",
			credibility: 2,
		},
	},
};
const normal = card("normal", "Nothing chosen", "Every value with its count; long lists show the most frequent.", {});
const chosen = card(
	"active",
	"Chosen in a period",
	"Counts in the period; values that would show nothing are dimmed, chosen ones checked; the button counts them.",
	active,
);
const row = chips("chips", "Chips", "One line: how much is shown, a chip for each value, a way to clear.", active);
const zero = chips(
	"zero",
	"Nothing left",
	"A card says why nothing is left, and what to loosen, the best first.",
	empty,
);

export const filtersPiece: Piece = {
	name: "Filters",
	examples: [
		normal,
		chosen,
		dark(chosen),
		card(
			"active-narrow",
			"Chosen, narrow",
			"The card is the whole screen; a button shows what is left.",
			active,
			NARROW,
		),
		{
			...card(
				"graded",
				"By grade",
				"The least letter and the least number with what each would show; a sentence says how many have no grade.",
				{ dossier: graded, view: { filters: { ...NO_FILTERS, reliability: "C", credibility: 3 } } },
			),
			height: 1400,
		},
		card("none", "An empty dossier", "A sentence says that there is nothing to filter.", { dossier: invented.empty }),
		row,
		dark(row),
		chips("chips-many", "Many chips", "The chips scroll between the count and the way to clear.", many),
		chips("undo", "Something removed", "What was removed stands beside the chips, with a way back.", {
			...active,
			removed: later.filters.removed("actor Ada Minister"),
		}),
		chips("cleared", "Cleared", "No chip is left; a way back and a way to dismiss it.", {
			removed: later.filters.cleared,
		}),
		zero,
		dark(zero),
		chips("layer-off", "Left, but its layer is off", "The card offers the layer.", off),
		chips("chips-narrow", "Many chips, narrow", "One line that scrolls, clear of the button above it.", many, NARROW),
		chips(
			"zero-narrow",
			"Nothing left, narrow",
			"The card below the chips; its buttons are easy to hit.",
			empty,
			NARROW,
		),
	],
};
