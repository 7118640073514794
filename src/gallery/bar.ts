import { Bar, type BarProps } from "../bar/bar";
import { mount } from "../ui/mount";
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
		narrow({ ...normal, expect: "The title on its own line, date and buttons on the line below." }),
		narrow({ ...long, expect: "The whole title over several lines, date and buttons below." }),
	],
};
