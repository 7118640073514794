/** The view on paper: a sheet has a map of its own, so that the one on the screen never moves. */
import { h } from "preact";
import { Legend } from "../legend/legend";
import { createArcLayer } from "../map/arc-layer";
import { createMap, type MapView } from "../map/create-map";
import { createDotLayer } from "../map/dots/dot-layer";
import { settleOnPaper } from "../map/on-paper";
import { createShapeLayer } from "../map/shape-layer";
import { HowWeKnow } from "../panel/how-we-know";
import { PrintedDetails } from "../panel/printed-details";
import { OverviewList } from "../print/overview";
import { createSheet, ORIENTATIONS, type Orientation, type Sheet } from "../print/sheet";
import { boundariesOnPaper } from "../view/boundaries";
import { detailsOf } from "../view/details/details";
import { createFrame, type Frame, type Sight } from "../view/frame";
import { hashFromView } from "../view/hash";
import { narrowedInWords } from "../view/narrowed";
import { overviewOf } from "../view/overview";
import { scriptOf } from "../view/script";
import type { Camera } from "../view/view";
import type { PageContext } from "./page-context";
import type { Skeleton } from "./skeleton";

/** What of the page is printed. */
type Printed = Pick<PageContext, "dossier" | "catalogue" | "frame"> & { readonly skeleton: Pick<Skeleton, "map"> };

/** Pixels of the canvas to one of the sheet. A power of two: printed transforms keep too few digits for a third. */
const DENSITY = 2;

/** Lays the view out on sheets of paper, one for each way that it may lie; what it returns takes them away again. */
export function beginPrint(page: Printed): () => void {
	const root = document.documentElement;
	const { theme } = root.dataset;
	root.dataset.theme = "light"; // paper is
	const sheets = ORIENTATIONS.map((orientation) => layOut(page, orientation));
	return () => {
		for (const { sheet, map } of sheets) {
			map.destroy();
			sheet.destroy();
		}
		if (theme === undefined) delete root.dataset.theme;
		else root.dataset.theme = theme;
	};
}

/** One sheet with everything on it, out of sight. */
export function layOut(page: Printed, orientation: Orientation): { readonly sheet: Sheet; readonly map: MapView } {
	/** As the map of the sheet tells: it is larger or smaller than the one on the screen. */
	let sight: Sight = { provinces: false };
	const frame = page.frame();
	const catalogue = page.catalogue();
	const details = frame.selection && detailsOf(catalogue, frame.selection);
	const hash = hashFromView(frame.view, scriptOf(page.dossier));
	const sheet = createSheet(orientation, {
		title: frame.title,
		asOf: frame.asOf,
		handling: frame.handling,
		policy: boundariesOnPaper(catalogue.geography, page.dossier.language),
		narrowed: narrowedInWords(catalogue, frame),
		address: `${location.origin}${location.pathname}${location.search}${hash}`,
		text: details ? h(PrintedDetails, { details }) : overviewText(frame),
	});
	const map = createMap(
		sheet.map,
		{
			extent: page.dossier.extent,
			geography: catalogue.geography,
			language: page.dossier.language,
			covered: () => [],
			paper: {
				density: DENSITY,
				createArcs: createArcLayer,
				createShapes: createShapeLayer,
				createDots: createDotLayer,
			},
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
			crowdSigns(crowd) {
				sight = { ...sight, crowd };
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
	settleOnPaper(sheet.map, orientation);
	sheet.fit();
	return { sheet, map };

	function overviewText({ incidents, conferences }: Frame) {
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
