import { geographyEntries, recordEntries } from "../search/entries";
import { examplesOf, rowsOf } from "../search/rows";
import { SearchBox, type SearchBoxProps } from "../search/search-box";
import { createSearchIndex } from "../search/search-index";
import { mount } from "../ui/mount";
import type { Catalogue } from "../view/catalogue";
import { createCatalogue } from "../view/catalogue";
import { words } from "../words/en";
import { BESIDE, box, dark, type Example, narrow, nothing, type Piece } from "./example";
import { dossier } from "./invented-dossier";
import { geography } from "./invented-geography";

const catalogue: Catalogue = createCatalogue(dossier, geography);
const index = createSearchIndex();
for (const entry of [...recordEntries(catalogue), ...geographyEntries(catalogue, geography)]) index.add(entry);

const silent: SearchBoxProps["on"] = {
	type: nothing,
	key: nothing,
	open: nothing,
	close: nothing,
	enter: nothing,
	leave: nothing,
	choose: nothing,
};

function search(id: string, title: string, expect: string, props: Partial<SearchBoxProps>): Example {
	return {
		id: `search-${id}`,
		title,
		expect,
		width: 560,
		screen: BESIDE,
		height: props.open ? 640 : 60,
		theme: "light",
		draw(element) {
			const bar = box(element, "header", "bar");
			const place = box(box(bar, "div", "bar-search"), "div", "bar-slot");
			mount(place, SearchBox).update({
				open: false,
				query: "",
				shortcut: words.search.shortcut(false),
				groups: [],
				active: null,
				note: null,
				advice: null,
				reading: null,
				status: "",
				on: silent,
				...props,
			});
		},
	};
}

/** The list as it is for a query, with one of its rows pointed at. */
function found(query: string, pointed = 0): Partial<SearchBoxProps> {
	const groups = rowsOf(catalogue, index.find(query), new Map());
	const rows = groups.flatMap((group) => group.rows);
	return { open: true, query, groups, active: rows[pointed]?.key ?? null };
}

/** On a narrow screen as wide as the piece. */
const phone = (example: Example) => ({ ...narrow(example), screen: 390 });

const closed = search("closed", "Closed", "A field with a sign, a hint, and the keys that open it.", {});
const empty = search("empty", "Nothing typed", "What can be found, then examples from the dossier under a heading.", {
	open: true,
	note: words.search.what,
	groups: examplesOf(catalogue),
});
const results = search(
	"results",
	"Results",
	"Groups by kind with their numbers, what was typed marked, the first row pointed at; the last of a full group shows all.",
	found("mill"),
);
const misspelt = search(
	"misspelt",
	"Misspelt",
	"The word that was meant is marked, in names and in what stands below them.",
	found("suothdowns"),
);
const none = search("none", "No results", "Two sentences: that nothing was found, and what to try.", {
	open: true,
	query: "zzqqj",
	note: words.search.none("zzqqj"),
	advice: words.search.noneTry,
});
const reading = search("reading", "Reading", "While a large dossier is read, how much has been, above what is known.", {
	...found("fire"),
	reading: 42,
});

export const searchPiece: Piece = {
	name: "Search",
	examples: [
		closed,
		dark(closed),
		phone({ ...closed, expect: "A button with a sign." }),
		empty,
		results,
		dark(results),
		phone({ ...results, expect: "The field and its list take the whole width, with a button to close." }),
		misspelt,
		none,
		phone(none),
		reading,
	],
};
