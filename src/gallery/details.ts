import type { Dossier } from "../dossier/schema";
import type { Geography } from "../geo/geography";
import { type Height, Panel } from "../panel/panel";
import { GradeCard } from "../ui/grade-card";
import "../ui/grade.css";
import { mount } from "../ui/mount";
import { createCatalogue } from "../view/catalogue";
import { detailsOf } from "../view/details/details";
import { claimGrading } from "../view/grading";
import { BESIDE, box, dark, type Example, NARROW, nothing, type Piece } from "./example";
import * as invented from "./invented-dossier";
import { geography } from "./invented-geography";
import { graded as gradedDossier } from "./invented-grades";
import { withShapes } from "./invented-shapes";
import { shipped } from "./shipped";
import { sceneOf, selected, stageIn } from "./stage";

interface On {
	readonly dossier: Dossier;
	readonly geography?: Geography;
}

function show(panel: HTMLElement, reference: string, on: On, height: Height = "full"): void {
	panel.dataset.height = height;
	const { catalogue, frame } = sceneOf(selected(reference), on);
	const details = frame.selection && detailsOf(catalogue, frame.selection);
	if (!details) throw new Error(`there are no details of ${reference}`);
	mount(panel, Panel).update({ details, height, onSelect: nothing, onClose: nothing, onHeight: nothing });
}

/** Details beside a map, with everything that else would have to be scrolled to. */
function details(
	id: string,
	title: string,
	reference: string,
	expect: string,
	on: () => On | Promise<On> = () => invented,
): Example {
	return {
		id: `details-${id}`,
		title,
		expect,
		width: 400,
		screen: BESIDE,
		theme: "light",
		draw: async (element) => {
			const panel = box(element, "section", "panel");
			panel.style.maxBlockSize = "100%";
			show(panel, reference, await on());
		},
	};
}

/** Details as a sheet over the map of a narrow screen. */
function sheet(height: Height, expect: string): Example {
	return {
		id: `details-sheet-${height}`,
		title: `A sheet, ${height}`,
		expect,
		width: NARROW,
		height: 700,
		theme: "light",
		draw: (element) => show(box(stageIn(element).stage, "section", "panel"), "incident/fire", invented, height),
	};
}

const conflicts = details(
	"incident",
	"Incident, sources differ",
	"incident/fire",
	"A second date, a second place and two figures of killed, each marked as a difference and each with its claimant.",
);
const contradiction = details(
	"statement",
	"Statement that contradicts another",
	"statement/open",
	"The quotation in a serif, no date given, and the other statement under Contradicts.",
);
const actor = details(
	"actor",
	"Actor",
	"actor/minister",
	"Who it is and for whom it speaks; the contradiction first, then figures, claims, conferences and ties.",
);
const graded = details(
	"graded",
	"Incident with grades",
	"incident/fire",
	"Behind every figure, claim and other account a letter and a number in a frame, behind each source its letter.",
	() => ({ dossier: gradedDossier }),
);
const grade: Example = {
	id: "details-grade",
	title: "What a grade says",
	expect: "Why the claim and its sources are graded so, and all letters and numbers, those of this grade shaded.",
	width: 620,
	screen: BESIDE,
	theme: "light",
	draw(element) {
		const card = box(element, "dialog", "grade-card");
		card.setAttribute("open", "");
		card.style.position = "static";
		card.style.inlineSize = "100%";
		const catalogue = createCatalogue(gradedDossier, geography);
		const [figure] = catalogue.incidents.get("fire")?.figures ?? [];
		if (!figure) throw new Error("there is no figure");
		mount(card, GradeCard).update({ grading: claimGrading(catalogue, figure), onClose: nothing });
	},
};
const half = sheet("half", "The lower half of the screen, with buttons to make it taller and lower.");

export const detailsPiece: Piece = {
	name: "Details",
	examples: [
		conflicts,
		details(
			"incident-bare",
			"Incident of which little is known",
			"incident/weir",
			"A decade for a date, a radius for a place, and sentences that say that no figure and no claim is recorded.",
		),
		details(
			"incident-span",
			"Incident in a span of time, known to a province",
			"incident/ambush",
			"The span is said to be one in which it happened; the province is named as all that is known of the place.",
		),
		details(
			"long",
			"Very long names",
			"incident/harbour",
			"The title breaks, even inside its longest word, beside the buttons; many claimants stay in their column.",
		),
		details(
			"rtl",
			"Right to left, and Cyrillic",
			"incident/store",
			"Persian and Russian texts with Latin in between, each in its own direction, footnotes after them.",
		),
		details(
			"conference",
			"Conference",
			"conference/talks",
			"Participants below their roles, each role with the same sign as on the map.",
		),
		details(
			"region",
			"Region with a role",
			"region/XA",
			"Names in other scripts below the title, then role, speakers, incidents, events, relations and provinces.",
		),
		details("province", "Province", "region/XA-S", "It is said to be a part of Asteria, with the incidents in it."),
		details("region-silent", "Region of which nothing is recorded", "region/XD", "One sentence says so.", () => ({
			dossier: invented.empty,
		})),
		details(
			"region-undetermined",
			"Area of undetermined status",
			"region/XFE",
			"The kind says undetermined status, and a sentence says how it is drawn.",
		),
		graded,
		dark(graded),
		details(
			"source-graded",
			"Source with a grade",
			"source/vesti",
			"Its reliability with the reason, in Russian.",
			() => ({ dossier: gradedDossier }),
		),
		grade,
		dark(grade),
		contradiction,
		dark(contradiction),
		details(
			"statement-cyrillic",
			"Statement in Russian",
			"statement/cyrillic",
			"Cyrillic in the page's own letters, sans and serif.",
		),
		details(
			"statement-persian",
			"Statement in Persian",
			"statement/persian",
			"Persian text and quotation read from the right, the page's own words from the left.",
		),
		{
			...contradiction,
			id: "details-contradiction-narrow",
			title: "Contradiction, narrow",
			expect: "The two statements one below the other in one frame.",
			width: NARROW,
			screen: NARROW,
			height: 700,
			draw: (element) => show(box(stageIn(element).stage, "section", "panel"), "actor/envoy", invented),
		},
		actor,
		dark(actor),
		details(
			"place",
			"Place",
			"place/mill",
			"Precision and coordinates, what happened there, what was said there, and about what happened there.",
		),
		details("event", "Event", "event/reopening", "A month for a date, the place with its precision, who reports it."),
		details(
			"source",
			"Source",
			"source/wire",
			"The document with its dates; below, each passage with every fact that it stands behind.",
		),
		details("shape", "Line", "shape/grain", "What the dossier says of the route, when, and its layer.", () => ({
			dossier: withShapes,
		})),
		details("relation", "Relation both ways", "relation/pact", "The two sides under one heading, and a year."),
		details(
			"relation-denied",
			"Relation one way, denied",
			"relation/accusation",
			"From and To apart, no date given, and the denial with who denies.",
		),
		{
			...details(
				"shipped-incident",
				"Crocus City Hall in the shipped dossier",
				"incident/crocus-city-hall",
				"The title stays and the body scrolls.",
				shipped,
			),
			height: 700,
		},
		half,
		sheet("low", "Only the title with its buttons, at the foot of the screen."),
	],
};
