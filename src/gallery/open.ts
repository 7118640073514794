import type { Question } from "../dossier/import/draft";
import type { ImportReport } from "../dossier/import/report";
import { OpenButton } from "../open/open-button";
import { OpenCard, type OpenCardProps } from "../open/open-card";
import { mount } from "../ui/mount";
import { openWords } from "../words/open";
import { BESIDE, box, dark, type Example, NARROW, nothing, type Piece } from "./example";

const NAME = "fires of the valley.csv";

/** Many remarks of two kinds, few of another. */
const report: ImportReport = {
	format: "table",
	rows: 240,
	drawn: 201,
	listed: 36,
	skipped: [2, 9, 17].map((row) => ({ row, remark: { code: "empty" } })),
	repaired: Array.from({ length: 36 }, (_, index) => ({
		row: 20 + index * 3,
		remark:
			index % 2 === 0
				? ({ code: "coordinates-zero" } as const)
				: ({ code: "date-not-read", field: "date", came: "soon" } as const),
	})),
	warnings: [{ code: "encoding-guessed", became: "windows-1251" }, { code: "decimal-comma" }],
};

const questions: readonly Question[] = [
	{
		about: "columns",
		columns: Array.from({ length: 12 }, (_, index) => ({
			name: index === 9 ? "Y" : index === 10 ? "X" : `Answer ${index + 1} to a question with many words`,
			role: index === 9 ? "latitude" : index === 10 ? "longitude" : null,
			examples: [`${40 + index}.5`, `${41 + index}.25`, "a value that is longer than its cell is wide"],
		})),
	},
	{ about: "date-order", example: "3/4/2022", options: ["day-first", "month-first"] },
];

/** The button in the bar with its card below it. */
function open(
	id: string,
	title: string,
	expect: string,
	props: Partial<OpenCardProps> = {},
	width = BESIDE,
	unfold = false,
): Example {
	return {
		id: `open-${id}`,
		title,
		expect,
		width,
		screen: width,
		height: 720,
		theme: "light",
		draw(element) {
			const bar = box(element, "header", "bar");
			const place = box(box(bar, "div", "bar-actions"), "div", "bar-card-place");
			mount(box(place, "div", ""), OpenButton).update({ open: true, onToggle: nothing });
			const card = box(place, "div", "");
			mount(card, OpenCard).update({
				opening: { is: "idle" },
				report: null,
				shipped: null,
				message: "",
				heard: "",
				onFile: nothing,
				onAnswers: nothing,
				onEncoding: nothing,
				onCancel: nothing,
				onSave: nothing,
				offline: "ready",
				storage: null,
				onForget: nothing,
				comparedWith: null,
				onCompare: nothing,
				onCompareAgain: nothing,
				onClear: nothing,
				onClose: nothing,
				...props,
			});
			if (unfold) for (const details of card.querySelectorAll("details")) details.open = true;
		},
	};
}

const idle = open("idle", "Nothing open", "A button to choose a file, what can be opened, and that it stays here.");
const asks = open(
	"asks",
	"Questions",
	"The date first, then the columns, those recognised on top; two buttons at the foot.",
	{
		opening: { is: "asks", name: NAME, questions, encoding: null },
	},
);
const reported = {
	report: { name: NAME, report, forms: ["dossier", "csv", "geojson"], encoding: "windows-1251" },
	shipped: "#",
} as const;
const told = open(
	"report",
	"Report",
	"Counts that add up, remarks by kind, the choice of letters.",
	reported,
	BESIDE,
	true,
);

const veil: Example = {
	id: "open-veil",
	title: "A file held over the page",
	expect: "A dashed frame around the words “Drop to open”.",
	width: NARROW,
	height: 200,
	theme: "light",
	draw(element) {
		// what is fixed to the screen is fixed to its example
		element.style.transform = "translate(0)";
		box(element, "div", "drop-veil").textContent = openWords.dropHere;
	},
};

export const openPiece: Piece = {
	name: "Open",
	examples: [
		idle,
		open("reading", "Reading", "The name, a bar a third full and a button to cancel.", {
			opening: { is: "reading", name: NAME, done: 30, of: 90 },
		}),
		asks,
		open("asks-narrow", "Questions, narrow", "The same, as wide as the screen.", { opening: asksOpening() }, NARROW),
		open("refused", "Refused", "Why, in words, and the button to choose another.", {
			opening: { is: "refused", name: "ملف الحوادث 2024.csv", refusal: { code: "html-page" } },
		}),
		told,
		dark(told),
		open("report-narrow", "Report, narrow", "The same, as wide as the screen.", reported, NARROW, true),
		veil,
	],
};

function asksOpening(): OpenCardProps["opening"] {
	return { is: "asks", name: NAME, questions, encoding: "windows-1252" };
}
