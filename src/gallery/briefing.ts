import { createPage } from "../page/create-page";
import { goToScene, scriptOf } from "../view/script";
import { createStore } from "../view/store";
import { OPENING } from "../view/view";
import { box, type Example, type Piece } from "./example";
import { shipped } from "./shipped";

const OLD_PROJECTOR = [1024, 768] as const;
const PROJECTOR = [1920, 1080] as const;
const UPRIGHT = [390, 844] as const;
const ON_ITS_SIDE = [844, 390] as const;

/** A scene of the shipped dossier on the stage, after some keys. */
function scene(
	number: number,
	[width, height]: readonly [number, number],
	expect: string,
	{
		name = "",
		keys = [],
		theme = "light",
	}: Partial<{ name: string; keys: readonly string[]; theme: Example["theme"] }> = {},
): Example {
	return {
		id: `briefing-${number}${name && `-${name}`}-${width}`,
		title: `Scene ${number}${name && `, ${name}`}, ${width} x ${height}`,
		expect,
		width,
		height,
		theme,
		async draw(element) {
			const root = box(element, "div", "");
			root.id = "page";
			const loaded = await shipped();
			const view = goToScene(scriptOf(loaded.dossier), { stage: "present" }, number - 1) ?? OPENING;
			createPage(root, loaded, createStore(view));
			while (!root.querySelector(".briefing-strip")) await pause();
			for (const key of keys) dispatchEvent(new KeyboardEvent("keydown", { key }));
			// what comes later: arcs, and finer boundaries where the scene is near; then the names
			for (let quiet = 0, before = ""; quiet < 12; quiet++) {
				await pause();
				const now = `${root.querySelectorAll(".map *").length}/${performance.getEntriesByType("resource").length}`;
				if (now !== before) quiet = 0;
				before = now;
			}
		},
	};
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 60));

const SUBJECTS = [
	"the region: host, participants, delegation, both attacks",
	"two arcs from one capital to the other",
	"the conference ringed; host and participants in their colours",
	"the attack ringed, and the two provinces around the city",
	"the attack ringed, and the provinces around it",
	"marks where people speak",
	"a pact and a concern with each of two neighbours",
	"marks where the analysts are based",
	"the region again, with attacks and statements",
];

export const briefingPiece: Piece = {
	name: "Briefing",
	examples: [
		...[OLD_PROJECTOR, PROJECTOR].flatMap((size) =>
			SUBJECTS.map((subject, index) =>
				scene(index + 1, size, `In the free part of the map, ${subject}; no name behind a card, no caption cut off.`),
			),
		),
		scene(5, PROJECTOR, "The same in dark colours.", { name: "dark", theme: "dark" }),
		scene(4, OLD_PROJECTOR, "The bar in a compact form over the map, the strip says how to come back.", {
			name: "question",
			keys: ["q"],
		}),
		scene(4, OLD_PROJECTOR, "Black and nothing else.", { name: "blank", keys: ["b"] }),
		scene(3, UPRIGHT, "The map above, the caption at its foot, the strip in reach of a thumb."),
		scene(3, ON_ITS_SIDE, "The caption at the left, the map at the right, nothing cut off."),
	],
};
