import { createMap } from "../map/create-map";
import type { SpeakerActions, SpeakerProps } from "../speaker/props";
import { createSpeaker } from "../speaker/speaker";
import { createCatalogue } from "../view/catalogue";
import { createFrame } from "../view/frame";
import { sceneTexts } from "../view/scene-texts";
import { scriptOf } from "../view/script";
import { dateInWords } from "../words/dates";
import { box, type Example, nothing, type Piece } from "./example";
import { finer, shipped } from "./shipped";

/** What no example lets anybody do. */
const ACTIONS: SpeakerActions = {
	...{ go: nothing, step: nothing, first: nothing, last: nothing, blank: nothing, question: nothing, play: nothing },
	...{ fullScreen: nothing, hold: nothing, push: nothing, move: nothing, time: nothing, reset: nothing, size: nothing },
	...{ reopen: nothing, putOnStage: nothing, copyLink: nothing, handout: nothing, handoutNotes: nothing },
};

const MINUTE = 60_000;

/** The speaker's window of the shipped dossier at a scene, counted from 1; a clock that stands still. */
function speaker(
	id: string,
	title: string,
	expect: string,
	[width, height]: readonly [number, number],
	number: number,
	{ theme = "light", ...state }: Partial<SpeakerProps> & { readonly theme?: Example["theme"] } = {},
): Example {
	return {
		...{ id: `speaker-${id}`, title, expect, width, height, theme },
		async draw(element) {
			const root = box(element, "div", "");
			root.id = "page";
			const { dossier } = await shipped();
			const geography = await finer();
			const catalogue = createCatalogue(dossier, geography);
			const script = scriptOf(dossier);
			const scenes = sceneTexts(catalogue);
			const window = createSpeaker(root, ACTIONS);
			window.shape(16 / 9);
			const draw = (host: HTMLElement, index: number) => {
				const view = script.scenes[index];
				if (!view) return;
				let provinces = false;
				const map = createMap(
					host,
					{ extent: dossier.extent, geography, language: dossier.language, covered: () => [], still: true },
					{
						...{ select: nothing, move: nothing, nearer: nothing, signs: nothing, policy: nothing },
						provinces(shown) {
							provinces = shown;
						},
					},
				);
				// the second frame knows whether the camera of the first came near enough for provinces
				for (let round = 0; round < 2; round++)
					map.update(createFrame(catalogue, { ...view, stage: "off" }, { provinces }));
			};
			window.update({
				...{
					title: catalogue.text(dossier.title),
					asOf: dateInWords(dossier.asOf),
					handling: dossier.handling ?? null,
				},
				...{ scenes, scene: number - 1, shown: number - 1, held: false, blank: false, question: false, playing: false },
				...{ onStage: true, audience: "together", moving: false, size: 3, typed: "", message: "", announcement: "" },
				...{ findings: [], problems: [], audienceLink: "https://example.org/#present&follow", handoutNotes: false },
				...state,
			});
			window.tick({
				...{ clock: "09:12:30", started: true, running: true },
				scene: { elapsed: 0.4 * MINUTE, planned: 0.75 * MINUTE },
				all: { elapsed: 3 * MINUTE, planned: 6.25 * MINUTE, partly: false },
				standing: { kind: "behind", by: 0.5 * MINUTE },
			});
			await document.fonts.ready;
			draw(window.maps.now, number - 1);
			draw(window.maps.next, number);
			// relations come with code of their own; then the names stand
			for (let quiet = 0, before = ""; quiet < 8; quiet++) {
				await new Promise((resolve) => setTimeout(resolve, 60));
				const now = `${root.querySelectorAll(".map *").length}`;
				if (now !== before) quiet = 0;
				before = now;
			}
		},
	};
}

const WHOLE =
	"Now and next as maps, notes in large letters, the timer behind plan, nine scenes, a button for each key.";

export const speakerPiece: Piece = {
	name: "Speaker window",
	examples: [
		speaker("1280", "In step, 1280 x 720", WHOLE, [1280, 720], 4),
		speaker("1920", "In step, 1920 x 1080", WHOLE, [1920, 1080], 2),
		speaker("dark", "The same in dark colours", WHOLE, [1280, 720], 4, { theme: "dark" }),
		speaker(
			"held",
			"The audience is held, 1024 x 768",
			"A line above all says what the audience sees and offers two ways on; the list marks both scenes.",
			[1024, 768],
			5,
			{ held: true, shown: 3 },
		),
		speaker(
			"trouble",
			"Blank, no audience window, faults in the file, 1024 x 768",
			"Each trouble has its line or its button; the last scene has no next.",
			[1024, 768],
			9,
			{
				...{ blank: true, audience: "gone", handling: "TLP:AMBER" },
				problems: [{ path: "$.incidents[0].when", came: '"yesterday"', expected: "a date", outcome: "part-left-out" }],
			},
		),
		speaker("narrow", "On a phone", "One below the other, nothing cut off.", [390, 844], 3),
	],
};
