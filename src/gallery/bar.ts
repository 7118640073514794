import { type ComponentType, h, render } from "preact";
import { Bar, type BarProps } from "../bar/bar";
import { SearchBox } from "../search/search-box";
import { FilterIcon, RulerIcon, ShareIcon, TableIcon } from "../ui/icons";
import { mount } from "../ui/mount";
import { words } from "../words/en";
import { box, dark, type Example, narrow, nothing, type Piece, WIDE } from "./example";
import { dossier } from "./invented-dossier";
import { frameOf } from "./stage";

const LONG =
	"The mill talks, the fire that came before them and the pact on the upper river that nobody remembers having signed, as far as it is known";

function bar(id: string, title: string, expect: string, props: Partial<BarProps> = {}): Example {
	return {
		id: `bar-${id}`,
		title,
		expect,
		width: WIDE,
		theme: "light",
		draw: (element) =>
			mount(box(element, "header", "bar"), Bar).update({
				frame: frameOf(),
				tableOpen: false,
				theme: "auto",
				onTable: nothing,
				onTheme: nothing,
				...props,
			}),
	};
}

const normal = bar("normal", "Normal", "Title and date at the start, the buttons at the end, all on one line.");
const long = bar("long-title", "Long title", "The title ends in dots; date and buttons keep their places.", {
	frame: frameOf({}, { dossier: { ...dossier, title: LONG } }),
});
/** What others put into the bar: a search, and buttons of a sign and a word. */
const slots: Partial<BarProps> = {
	search: slot((element) =>
		mount(element, SearchBox).update({
			open: false,
			query: "",
			shortcut: words.search.shortcut(false),
			groups: [],
			active: null,
			note: null,
			advice: null,
			reading: null,
			status: "",
			on: {
				type: nothing,
				key: nothing,
				open: nothing,
				close: nothing,
				enter: nothing,
				leave: nothing,
				choose: nothing,
			},
		}),
	),
	actions: [
		button(FilterIcon, "Filters"),
		button(RulerIcon, "Measure"),
		button(ShareIcon, "Share"),
		button(TableIcon, "Present"),
	],
};

function slot(fill: (element: HTMLElement) => void): HTMLElement {
	const element = document.createElement("div");
	element.className = "bar-slot";
	fill(element);
	return element;
}

function button(Icon: ComponentType, word: string): HTMLElement {
	return slot((element) =>
		render(h("button", { type: "button", class: "bar-button" }, h(Icon, null), h("span", null, word)), element),
	);
}

const full = bar("full", "Full", "Search between date and buttons, all on one line.", slots);
const open = bar("table-open", "Data table open", "The button of the data table is shaded, as pressed.", {
	tableOpen: true,
	theme: "dark",
});

export const barPiece: Piece = {
	name: "Bar",
	examples: [
		normal,
		dark(normal),
		long,
		open,
		full,
		{
			...full,
			id: "bar-full-tight",
			title: "Full, tight",
			width: 1024,
			expect: "Of the buttons only the signs are left.",
		},
		narrow({
			...full,
			expect: "Title and search above, date and buttons below, each button a sign.",
		}),
		narrow({ ...normal, expect: "The title on its own line, date and buttons on the line below." }),
		narrow({ ...long, expect: "The whole title over several lines, date and buttons below." }),
	],
};
