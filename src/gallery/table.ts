import { TableOnPage } from "../page/table-on-page";
import { mount } from "../ui/mount";
import type { View } from "../view/view";
import { box, dark, type Example, narrow, nothing, type Piece, WIDE } from "./example";
import * as invented from "./invented-dossier";
import { graded } from "./invented-grades";
import { shipped } from "./shipped";
import { sceneOf, selected } from "./stage";

interface Clicks {
	readonly tab?: string;
	readonly column?: string;
	readonly times?: number;
}

function table(
	id: string,
	title: string,
	expect: string,
	on: { readonly view?: Partial<View>; readonly frame?: () => Promise<ReturnType<typeof sceneOf>> },
	{ tab, column, times = 1 }: Clicks = {},
): Example {
	return {
		id: `table-${id}`,
		title,
		expect,
		width: WIDE,
		height: 380,
		theme: "light",
		async draw(element) {
			const scene = on.frame ? await on.frame() : sceneOf(on.view);
			const place = box(element, "div", "table-box");
			place.style.blockSize = "100%";
			mount(place, TableOnPage).update({ ...scene, onSelect: nothing, onClose: nothing });
			// on the page its height is a part of the screen's; here it is the example's
			place.querySelector<HTMLElement>(".data-table")?.style.setProperty("block-size", "100%");
			const click = (selector: string, name: string) =>
				[...place.querySelectorAll<HTMLButtonElement>(selector)]
					.find((button) => button.textContent?.trim().startsWith(name))
					?.click();
			if (tab) click('[role="tab"]', tab);
			await new Promise(requestAnimationFrame);
			for (let time = 0; column && time < times; time++) {
				click("thead button", column);
				await new Promise(requestAnimationFrame);
			}
		},
	};
}

const rows = table("rows", "Rows", "One row an incident, the selected one shaded; figures with their claimants.", {
	view: selected("incident/ambush"),
});

export const tablePiece: Piece = {
	name: "Data table",
	examples: [
		rows,
		dark(rows),
		narrow({ ...rows, height: 700, expect: "The table over the whole screen; it scrolls sideways." }),
		table(
			"sorted",
			"Sorted",
			"The largest number of killed first, the one without figures last; an arrow beside the column's name.",
			{},
			{ column: "Killed", times: 2 },
		),
		table(
			"graded",
			"With grades and conflicts",
			"Grades in a column of their own; where sources disagree a mark with who says otherwise.",
			{ frame: async () => sceneOf({}, { dossier: graded }) },
		),
		table(
			"sources",
			"Sources",
			"Numbered, with dates, addresses, the archived copy and the paragraphs cited; the best letter first, none last.",
			{ frame: async () => sceneOf({}, { dossier: graded }) },
			{ tab: "Sources", column: "Reliability" },
		),
		table("hidden", "Hidden by a layer", "A sentence names the layer that is off and says what to do.", {
			view: { hidden: ["incidents"] },
		}),
		table(
			"part-hidden",
			"Partly hidden",
			"The rows that are left, and above them how many are left out because of which layer.",
			{ view: { hidden: ["boreland"] } },
			{ tab: "Participants" },
		),
		table("empty", "Empty", "A sentence says that the dossier has none.", {
			frame: async () => sceneOf({}, { dossier: invented.empty }),
		}),
		table(
			"shipped",
			"Statements of the shipped dossier",
			"Speaker, words, date and sources; long texts break in their column and the heading stays.",
			{
				frame: async () => sceneOf({}, await shipped()),
			},
			{ tab: "Statements" },
		),
	],
};
