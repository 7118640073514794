import { h } from "preact";
import { Legend } from "../legend/legend";
import { createMap, type MapView } from "../map/create-map";
import type { Orientation, Sheet } from "../print/sheet";
import { createFrame, type Frame, type Sight } from "../view/frame";
import { hashFromView } from "../view/hash";
import { narrowedInWords } from "../view/narrowed";
import { overviewOf } from "../view/overview";
import { scriptOf } from "../view/script";
import type { Camera } from "../view/view";
import type { MakeExtra, PageContext } from "./page-context";

/** What printing needs besides the page; in hand before anybody prints, since a browser does not wait for it. */
async function loadPrinting() {
	const [sheet, list, details, sources, paper, arcs] = await Promise.all([
		import("../print/sheet"),
		import("../print/overview"),
		import("../panel/printed-details"),
		import("../panel/how-we-know"),
		import("../map/on-paper"),
		import("../map/arc-layer"),
	]);
	performance.mark("print-ready");
	return { ...sheet, ...list, ...details, ...sources, ...paper, ...arcs };
}
type Printing = Awaited<ReturnType<typeof loadPrinting>>;

/** Pixels of the canvas to one of the sheet. A power of two: printed transforms keep too few digits for a third. */
const DENSITY = 2;

/** Prints the view as one sheet: a map of its own for the paper, so that the one on the screen never moves. */
export const withPrint: MakeExtra = (page) => {
	let printing: Printing | null = null;
	let end: (() => void) | null = null;

	requestAnimationFrame(() =>
		setTimeout(async () => {
			// without it the browser prints the page as it stands
			printing = await loadPrinting().catch(() => null);
		}, 300),
	);
	addEventListener("beforeprint", () => {
		end?.();
		end = printing && beginPrint(page, printing);
	});
	addEventListener("afterprint", () => {
		end?.();
		end = null;
	});
	return { update: () => undefined };
};

function beginPrint(page: PageContext, printing: Printing): () => void {
	const root = document.documentElement;
	const { theme } = root.dataset;
	root.dataset.theme = "light"; // paper is
	const sheets = printing.ORIENTATIONS.map((orientation) => layOut(page, printing, orientation));
	return () => {
		for (const { sheet, map } of sheets) {
			map.destroy();
			sheet.destroy();
		}
		if (theme === undefined) delete root.dataset.theme;
		else root.dataset.theme = theme;
	};
}

function layOut(
	page: PageContext,
	printing: Printing,
	orientation: Orientation,
): { readonly sheet: Sheet; readonly map: MapView } {
	/** As the map of the sheet tells: it is larger or smaller than the one on the screen. */
	let sight: Sight = { provinces: false };
	const frame = page.frame();
	const catalogue = page.catalogue();
	const hash = hashFromView(frame.view, scriptOf(page.dossier));
	const sheet = printing.createSheet(orientation, {
		title: frame.title,
		asOf: frame.asOf,
		narrowed: narrowedInWords(catalogue, frame.view, frame.sifted),
		address: `${location.origin}${location.pathname}${location.search}${hash}`,
		text: frame.details ? h(printing.PrintedDetails, { details: frame.details }) : overviewText(printing, frame),
	});
	const map = createMap(
		sheet.map,
		{
			extent: page.dossier.extent,
			geography: catalogue.geography,
			language: page.dossier.language,
			covered: () => [],
			paper: { density: DENSITY, createArcs: printing.createArcLayer },
		},
		{
			select: nothing,
			move: nothing,
			nearer: nothing,
			provinces(shown) {
				sight = { ...sight, provinces: shown };
			},
			signs(signs) {
				sight = { ...sight, signs };
			},
		},
	);
	const camera = frame.view.camera && sameLand(frame.view.camera, page.skeleton.map, sheet.map);
	const show = () => {
		const onSheet = createFrame(catalogue, frame.view, sight);
		sheet.explain(h(Legend, { entries: onSheet.legend }));
		map.resized();
		// what is selected is drawn so, but the sheet shows the land of the screen
		map.update({ ...onSheet, view: { ...frame.view, camera }, selection: null });
	};
	show();
	show(); // with what the map told of itself meanwhile
	printing.settleOnPaper(sheet.map, orientation);
	sheet.fit();
	return { sheet, map };

	function overviewText({ OverviewList, HowWeKnow }: Printing, { incidents, conferences }: Frame) {
		const overview = overviewOf(catalogue, {
			incidents: incidents.map(({ id }) => id),
			conferences: conferences.map(({ id }) => id),
		});
		return [h(OverviewList, { overview }), h(HowWeKnow, { sources: overview.sources, onSelect: nothing })];
	}
}

const nothing = () => undefined;

/** The camera that shows in one box all that another box shows. */
function sameLand(camera: Camera, from: HTMLElement, to: HTMLElement): Camera {
	const scale = Math.min(to.clientWidth / from.clientWidth, to.clientHeight / from.clientHeight);
	return { ...camera, zoom: Math.max(0, camera.zoom + Math.log2(scale)) };
}
