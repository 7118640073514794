/** The page as a handout: `?handout`, or `?handout=notes` with the speaker's notes. Light, whatever the theme: it is for paper. */
import { createHandout } from "../handout/handout";
import { Legend } from "../legend/legend";
import { createMap } from "../map/create-map";
import { settleOnPaper } from "../map/on-paper";
import { mount } from "../ui/mount";
import { boundariesOnPaper } from "../view/boundaries";
import { createCatalogue, onGeography } from "../view/catalogue";
import type { CrowdSigns } from "../view/crowd";
import { createFrame } from "../view/frame";
import type { IncidentSigns } from "../view/legend";
import { allSources, sceneTexts } from "../view/scene-texts";
import { scriptOf } from "../view/script";
import type { View } from "../view/view";
import { dateInWords } from "../words/dates";
import { speakerWords } from "../words/en-speaker";
import { addressWith } from "./briefing-windows";
import { loadDetail, type Opened } from "./load";

/** Pixels of the canvas to one of the page: paper is finer than a screen. */
const DENSITY = 2;

export async function createHandoutPage(root: HTMLElement, { dossier, geography, file }: Opened): Promise<void> {
	document.documentElement.dataset.theme = "light";
	document.documentElement.lang = dossier.language;
	const script = scriptOf(dossier);
	const catalogue = createCatalogue(dossier, geography, file?.table ?? null);
	const title = catalogue.text(dossier.title);
	document.title = speakerWords.handout.page(title);
	let notes = new URLSearchParams(location.search).get("handout") === "notes";
	let drawn = 0;
	let failed = 0;

	const handout = createHandout(
		root,
		{
			title,
			asOf: dateInWords(dossier.asOf),
			handling: dossier.handling ?? null,
			policy: boundariesOnPaper(geography, dossier.language),
			scenes: sceneTexts(catalogue),
			sources: allSources(catalogue),
			back: addressWith({}),
		},
		{
			print: () => window.print(),
			notes(shown) {
				notes = shown;
				history.replaceState(null, "", addressWith({ handout: shown ? "notes" : "" }));
				update();
			},
		},
	);
	const update = () => handout.update({ notes, drawn, failed });

	update();
	await document.fonts.ready; // names on the maps are measured
	await import("../map/arc-layer").catch(() => undefined); // or the lines would come when the page is printed
	if (dossier.shapes.length > 0) await import("../map/shape-layer").catch(() => undefined);
	const dots = catalogue.table && (await import("../map/dots/dot-layer").catch(() => null));
	const finer = once(() => loadDetail());
	// one after the other, with a breath between, so that the progress is seen
	for (const [index, view] of script.scenes.entries()) {
		const element = handout.maps[index];
		const legend = handout.legends[index];
		try {
			if (element && legend) await drawMap(element, legend, view);
			drawn++;
		} catch {
			failed++;
		}
		update();
		await nextFrame();
	}
	performance.mark("first-map-painted");

	/** Draws what a scene shows, in finer lines where it is near enough for them. */
	async function drawMap(element: HTMLElement, legend: HTMLElement, view: View): Promise<void> {
		let provinces = false;
		let near = false;
		let signs: IncidentSigns | undefined;
		let crowd: CrowdSigns | null = null;
		let land = catalogue;
		const map = createMap(
			element,
			{
				extent: dossier.extent,
				geography,
				language: dossier.language,
				covered: () => [],
				still: true,
				paper: { density: DENSITY, ...(dots && { createDots: dots.createDotLayer }) },
			},
			{
				select: () => undefined,
				move: () => undefined,
				provinces(shown) {
					provinces = shown;
				},
				nearer() {
					near = true;
				},
				signs(shown) {
					signs = shown;
				},
				crowdSigns(shown) {
					crowd = shown;
				},
			},
		);
		const key = mount(legend, Legend);
		const draw = () => {
			const frame = createFrame(land, { ...view, stage: "off" }, { provinces, ...(signs && { signs }), crowd });
			map.update(frame);
			key.update({ entries: frame.legend });
		};
		// signs of a picture: with nine of them, nine landmarks would be in the way
		element.inert = true;
		legend.inert = true;
		draw();
		if (near) {
			const finest = await finer().catch(() => null); // without it the map is drawn as it is
			if (finest) {
				await map.refine(finest);
				land = onGeography(catalogue, finest);
			}
		}
		draw();
		await nextFrame();
		settleOnPaper(element, element.id);
	}
}

function nextFrame(): Promise<unknown> {
	return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

function once<Value>(make: () => Value): () => Value {
	let made: Value | undefined;
	return () => {
		made ??= make();
		return made;
	};
}
