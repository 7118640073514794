import { type Map as LeafletMap, Point } from "leaflet";
import type { LonLat } from "../../geo/geography";
import { greatCircleKm } from "../../geo/great-circle";
import type { Projection } from "../../geo/projection";
import type { Crowd, CrowdSigns } from "../../view/crowd";
import { discInWords } from "../../view/details/crowd";
import { boundsInView, pixelsPerMetre } from "../crs";
import { scaleOf } from "../enlargement";
import type { Box } from "../labels/place-labels";
import { createMoving } from "../moving";
import { type Disc, type Discs, discsOf, incidentsOf } from "./discs";
import { createSighting, gridOver, SITE, type Sighted } from "./grid";
import { boxOfNumber, numberedDiscs } from "./numbers";
import { type Area, createDotPainter, type DotColours, type DotPainter } from "./paint";
import { signsOf } from "./signs";
import { type Winners, winnersOf } from "./winners";

/** Incidents that are one disc on the map. */
export interface CrowdHit {
	readonly count: number;
	/** The last of them in the table: the newest, or one without a date. */
	readonly newest: number;
	/** Degrees; where the disc stands. */
	readonly place: LonLat;
	/** Pixels. */
	readonly radius: number;
	/** What the table says of them, in one line. */
	says(): string;
	/** All of them by their indexes in the table, in its order; looks at every incident shown. */
	indexes(): Uint32Array;
}

/** A point of the map's element, in its own pixels. */
export interface At {
	readonly x: number;
	readonly y: number;
}

export interface DotLayer {
	update(crowd: Crowd | null): void;
	/** What lies at a point; null when nothing does, and while the camera zooms. */
	at(point: At): CrowdHit | null;
	/** Incidents in view, by their indexes in the table, in its order. */
	inView(): Uint32Array;
	signs(): CrowdSigns | null;
	/** What the numbers on discs cover, in pixels of the map's element: names keep clear of them. */
	numbers(): readonly Box[];
	repaint(): void;
	destroy(): void;
}

/** Drawn beyond the map's edge on each side, as a part of its size, so that a short pan shows no blank. */
const MARGIN = 0.15;
/** Shown larger or smaller than this while the camera flies, the picture is drawn anew: just before its edge shows. */
const STRETCH = 1 + 2 * MARGIN;
/** More rings than this around what is known roughly would be a scribble: the dots alone say so then. */
const MOST_AREAS = 150;

/** What is on the canvas. */
interface Painted {
	readonly crowd: Crowd;
	readonly sighted: Sighted;
	readonly discs: Discs;
	readonly zoom: number;
	/** The grid's left top, and the part of the map that is covered, in layer pixels of when it was painted. */
	readonly origin: Point;
	readonly from: Point;
	readonly to: Point;
	readonly hasAreas: boolean;
	/** Made when a pointer first asks. */
	winners: Winners | null;
}

/** Very many incidents on one canvas, moved by CSS while the map pans and painted anew when the view leaves it. */
export function createDotLayer(
	map: LeafletMap,
	projection: Projection,
	pane: HTMLElement,
	/** Something else is on the map than before, and the map is at rest. */
	onPainted: () => void,
	/** Pixels of the canvas to one of the page, on paper; null for what the screen has. */
	density: number | null = null,
): DotLayer {
	let { canvas, context, moving } = begin();
	const sight = createSighting();
	/** For the colours and the screen of now. */
	let painter: { readonly ratio: number; readonly paint: DotPainter["paint"] } | null = null;
	let crowd: Crowd | null = null;
	let painted: Painted | null = null;
	let told: Painted | null = null;

	function begin() {
		const canvas = document.createElement("canvas");
		canvas.setAttribute("aria-hidden", "true");
		canvas.className = "dots";
		pane.append(canvas);
		return { canvas, context: canvas.getContext("2d"), moving: createMoving(map, canvas) };
	}

	function end(): void {
		moving.destroy();
		canvas.remove();
	}

	function tell(): void {
		if (told === painted) return;
		told = painted;
		onPainted();
	}

	/** Paints what is in view and so much beyond it on each side. */
	function paint(margin: number): void {
		if (density !== null && painted) {
			// a printed canvas remembers every stroke, and what cleared it
			end();
			({ canvas, context, moving } = begin());
		}
		if (!context) return;
		const size = map.getSize();
		const room = size.multiplyBy(MARGIN).round();
		const corner = map.containerPointToLayerPoint([0, 0]).subtract(room).round();
		const ratio = density ?? (window.devicePixelRatio || 1) * scaleOf(map.getContainer());
		setSize(size.add(room.multiplyBy(2)), ratio);
		context.setTransform(1, 0, 0, 1, 0, 0);
		context.clearRect(0, 0, canvas.width, canvas.height);
		moving.drawn(corner);
		painted = null;
		if (crowd) {
			const zoom = map.getZoom();
			const scale = pixelsPerMetre(zoom);
			const beyond = size.multiplyBy(margin).round();
			const from = map.containerPointToLayerPoint([0, 0]).subtract(beyond);
			const to = from.add(size).add(beyond.multiplyBy(2));
			const pixels = map.getPixelOrigin();
			const [least, most] = [from.add(pixels), to.add(pixels)];
			const grid = gridOver({ left: least.x, top: least.y, right: most.x, bottom: most.y }, scale);
			const sighted = sight(crowd.plane, crowd.sifted, grid);
			const discs = discsOf(sighted, crowd.plane, crowd.table.withinKm);
			const areas = areasOf(crowd, discs, scale);
			const origin = new Point(grid.left, grid.top).subtract(pixels);
			context.setTransform(ratio, 0, 0, ratio, (origin.x - corner.x) * ratio, (origin.y - corner.y) * ratio);
			if (painter?.ratio !== ratio)
				painter = { ratio, paint: createDotPainter(readDotColours(map.getContainer()), ratio).paint };
			painter.paint(context, discs, areas);
			painted = { crowd, sighted, discs, zoom, origin, from, to, hasAreas: areas.length > 0, winners: null };
		}
	}

	function setSize(size: Point, ratio: number): void {
		const [width, height] = [Math.round(size.x * ratio), Math.round(size.y * ratio)];
		if (canvas.width === width && canvas.height === height) return;
		canvas.width = width;
		canvas.height = height;
		canvas.style.width = `${size.x}px`;
		canvas.style.height = `${size.y}px`;
	}

	/** A ring for each dot that is known to a distance larger than the dot. */
	function areasOf({ table }: Crowd, { all }: Discs, scale: number): readonly Area[] {
		const rough = all.filter(({ withinKm, radius }) => withinKm * 1000 * scale > radius + 2);
		if (rough.length > MOST_AREAS) return [];
		return rough.map(({ x, y, newest, withinKm }) => ({
			x,
			y,
			radius: withinKm * 1000 * scale * magnification(projection, placeOf(table, newest)),
		}));
	}

	function hitOf(disc: Disc, { crowd: { table, plane }, discs, sighted, origin }: Painted): CrowdHit {
		const { lat, lng } = map.layerPointToLatLng(new Point(disc.x, disc.y).add(origin));
		return {
			count: disc.count,
			newest: disc.newest,
			place: discs.mode === "sites" ? placeOf(table, disc.newest) : [lng, lat],
			radius: disc.radius,
			says: () => discInWords(table, disc.count, disc.newest),
			indexes: () => incidentsOf(disc, discs.mode, sighted, plane),
		};
	}

	/** While the camera moves: paint again only when the picture no longer covers the map, or is stretched too far. */
	function keepCovered(): void {
		if (!painted) return;
		const stretch = moving.magnification();
		const from = map.containerPointToLayerPoint([0, 0]);
		const to = from.add(map.getSize());
		const outside = from.x < painted.from.x || from.y < painted.from.y || to.x > painted.to.x || to.y > painted.to.y;
		if (stretch > STRETCH || stretch < 1 / STRETCH || (stretch === 1 && outside)) paint(MARGIN);
	}

	const onMoved = () => {
		if (crowd && painted?.zoom !== map.getZoom()) paint(MARGIN);
		else keepCovered();
		tell();
	};
	const repaint = () => {
		painter = null;
		if (crowd) paint(MARGIN);
		tell();
	};
	map.on("move", keepCovered);
	map.on("moveend", onMoved);
	map.on("resize", repaint);

	return {
		update(newCrowd) {
			if (newCrowd === crowd) return;
			const brushed = newCrowd?.table === crowd?.table;
			crowd = newCrowd;
			// a period that is dragged is followed from frame to frame: what lies beyond the edge waits for a pan
			paint(brushed ? 0 : MARGIN);
			tell();
		},
		at(point) {
			if (!painted || painted.zoom !== map.getZoom()) return null;
			const { discs, sighted, origin } = painted;
			const { x, y } = map.containerPointToLayerPoint([point.x, point.y]).subtract(origin);
			painted.winners ??= winnersOf(discs.all, sighted.grid.columns * SITE, sighted.grid.rows * SITE);
			const disc = discs.all[painted.winners.at(x, y) ?? -1];
			return disc ? hitOf(disc, painted) : null;
		},
		inView() {
			if (!painted || painted.zoom !== map.getZoom()) return new Uint32Array(0);
			const { crowd, sighted } = painted;
			const { left, top, right, bottom } = boundsInView(map);
			const { x, y } = crowd.plane;
			return sighted.incidents.filter((index) => {
				const [east, south] = [x[index] as number, y[index] as number];
				return east >= left && east <= right && south >= top && south <= bottom;
			});
		},
		signs: () => painted && signsOf(painted.discs, painted.hasAreas),
		numbers() {
			if (!painted || painted.zoom !== map.getZoom()) return [];
			const { x, y } = map.layerPointToContainerPoint(painted.origin);
			return numberedDiscs(painted.discs.all)
				.map(boxOfNumber)
				.map((box) => ({ left: box.left + x, right: box.right + x, top: box.top + y, bottom: box.bottom + y }));
		},
		repaint,
		destroy() {
			map.off("move", keepCovered);
			map.off("moveend", onMoved);
			map.off("resize", repaint);
			end();
		},
	};
}

function placeOf({ longitude, latitude }: Crowd["table"], index: number): LonLat {
	return [longitude[index] as number, latitude[index] as number];
}

/** How many metres of the plane one metre on the ground is at a place; the same in all directions. */
function magnification(projection: Projection, [lon, lat]: LonLat): number {
	const step = 0.005; // degrees of latitude
	const ends = [[lon, lat - step] as const, [lon, lat + step] as const] as const;
	const [here, there] = [projection.project(ends[0]), projection.project(ends[1])];
	return here && there ? Math.hypot(there[0] - here[0], there[1] - here[1]) / (greatCircleKm(...ends) * 1000) : 1;
}

export function readDotColours(element: Element): DotColours {
	const style = getComputedStyle(element);
	const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
	return {
		incident: token("incident"),
		ring: token("incident-ring"),
		paper: token("paper"),
		ink: token("ink"),
		font: token("sans") || "sans-serif",
	};
}
