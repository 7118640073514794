import { type Map as LeafletMap, Point } from "leaflet";
import type { BasePaths } from "./base-paths";
import { type Colours, readColours } from "./colours";
import { type PlaneBounds, pixelsPerMetre } from "./crs";
import { scaleOf } from "./enlargement";
import { createMoving } from "./moving";
import { meet } from "./plane-path";

/** Drawn beyond the map's edge on each side, as a part of its size, so that a short pan shows no blank. */
const MARGIN = 0.25;
/** Shown larger or smaller than this while the camera flies, the picture is drawn anew. */
const STRETCH = 1.6;
/** From this zoom on rivers are worth their ink, and from this one all lakes. */
const RIVERS_FROM = 2.5;

export interface BaseLayer {
	setPaths(paths: BasePaths): void;
	setProvinceLines(countries: readonly string[]): void;
	repaint(): void;
	destroy(): void;
}

/**
 * The base on one canvas: the sea with the land cut out of it, so that what lies below (land colour and the regions'
 * fills) shows through with a crisp coast; on top of them lakes, rivers, hatching and every boundary line once.
 */
export function createBaseLayer(
	map: LeafletMap,
	pane: HTMLElement,
	/** Canvas pixels to one of the page, where it is paper that they are for. */
	paper: number | null = null,
): BaseLayer {
	let { canvas, context, moving } = createCanvas(map, pane);
	let paths: BasePaths | null = null;
	let provinceLines: readonly string[] = [];
	let covered = { corner: new Point(0, 0), size: new Point(0, 0) };

	function repaint(): void {
		if (paper !== null) {
			// a printed canvas remembers every stroke: clearing it would take away what lies below
			moving.destroy();
			canvas.remove();
			({ canvas, context, moving } = createCanvas(map, pane));
		}
		if (!context) return;
		const size = map.getSize();
		const margin = size.multiplyBy(MARGIN).round();
		const corner = map.containerPointToLayerPoint(margin.multiplyBy(-1)).round();
		const full = size.add(margin.multiplyBy(2));
		const ratio = paper ?? (window.devicePixelRatio || 1) * scaleOf(map.getContainer());
		const [width, height] = [Math.round(full.x * ratio), Math.round(full.y * ratio)];
		if (canvas.width !== width || canvas.height !== height) {
			canvas.width = width;
			canvas.height = height;
			canvas.style.width = `${full.x}px`;
			canvas.style.height = `${full.y}px`;
		}
		covered = { corner, size: full };
		const zoom = map.getZoom();
		const scale = pixelsPerMetre(zoom);
		const origin = map.getPixelOrigin().add(corner);
		context.setTransform(1, 0, 0, 1, 0, 0);
		if (paper === null) context.clearRect(0, 0, width, height);
		if (paths)
			paintBase(context, paths, {
				ratio,
				scale,
				zoom,
				origin,
				visible: {
					left: origin.x / scale,
					top: origin.y / scale,
					right: (origin.x + full.x) / scale,
					bottom: (origin.y + full.y) / scale,
				},
				colours: readColours(map.getContainer()),
				provinceLines,
				onPaper: paper !== null,
			});
		moving.drawn(corner);
	}

	/** While the camera moves: draw again only when the picture no longer covers the map, or is stretched too far. */
	function keepCovered(): void {
		const stretch = moving.magnification();
		const corner = map.containerPointToLayerPoint([0, 0]);
		const end = corner.add(map.getSize());
		const outside =
			corner.x < covered.corner.x ||
			corner.y < covered.corner.y ||
			end.x > covered.corner.x + covered.size.x ||
			end.y > covered.corner.y + covered.size.y;
		if (stretch > STRETCH || stretch < 1 / STRETCH || outside) repaint();
	}

	map.on("move", keepCovered);
	map.on("moveend", repaint);
	return {
		setPaths(newPaths) {
			paths = newPaths;
			repaint();
		},
		setProvinceLines(countries) {
			if (countries.join() === provinceLines.join()) return;
			provinceLines = countries;
			repaint();
		},
		repaint,
		destroy() {
			map.off("move", keepCovered);
			map.off("moveend", repaint);
			moving.destroy();
			canvas.remove();
		},
	};
}

function createCanvas(map: LeafletMap, pane: HTMLElement) {
	const canvas = document.createElement("canvas");
	canvas.setAttribute("aria-hidden", "true");
	pane.append(canvas);
	return { canvas, context: canvas.getContext("2d"), moving: createMoving(map, canvas) };
}

export interface Brush {
	readonly ratio: number;
	/** Pixels to a metre. */
	readonly scale: number;
	readonly zoom: number;
	/** The canvas's top left in the map's pixels at this zoom. */
	readonly origin: { readonly x: number; readonly y: number };
	readonly visible: PlaneBounds;
	readonly colours: Colours;
	readonly provinceLines: readonly string[];
	/** A browser prints a canvas as the strokes it was drawn with: nothing drawn can be taken away again. */
	readonly onPaper: boolean;
}

/** Paints sea, lakes, rivers, hatching and lines; the land is left clear. */
export function paintBase(context: CanvasRenderingContext2D, paths: BasePaths, brush: Brush): void {
	const { ratio, scale, zoom, origin, visible, colours } = brush;
	// on paper a path is brought to pixels itself: a printed transform keeps too few digits for metres
	const matrix = new DOMMatrix([scale, 0, 0, scale, -origin.x, -origin.y]);
	const unit = brush.onPaper ? 1 : scale;
	const inPlane = () =>
		brush.onPaper
			? context.setTransform(ratio, 0, 0, ratio, 0, 0)
			: context.setTransform(ratio * scale, 0, 0, ratio * scale, -origin.x * ratio, -origin.y * ratio);
	const onCanvas = (path: Path2D) => {
		if (!brush.onPaper) return path;
		const moved = new Path2D();
		moved.addPath(path, matrix);
		return moved;
	};
	const seen = <T extends { readonly bounds: PlaneBounds }>(all: readonly T[]) =>
		all.filter(({ bounds }) => meet(bounds, visible));
	const pixel = 1 / unit;

	context.lineJoin = "round";
	context.lineCap = "round";
	const areas = seen(paths.areas);
	// all of the land as one path: filled apart, neighbours would leave a hair of the sea's colour between them
	const land = new Path2D();
	for (const { path } of areas) land.addPath(onCanvas(path));
	context.fillStyle = colours.sea;
	if (brush.onPaper) {
		inPlane();
		land.rect(0, 0, context.canvas.width / ratio, context.canvas.height / ratio);
		context.fill(land, "evenodd");
	} else {
		context.fillRect(0, 0, context.canvas.width, context.canvas.height);
		inPlane();
		context.globalCompositeOperation = "destination-out";
		context.fillStyle = "#000";
		context.fill(land);
		context.globalCompositeOperation = "source-over";
	}

	const undetermined = areas.filter((area) => area.undetermined);
	if (undetermined.length > 0) {
		context.fillStyle = colours.land;
		for (const { path } of undetermined) context.fill(onCanvas(path));
		context.fillStyle = hatch(context, colours.undetermined, ratio, ratio * unit);
		for (const { path } of undetermined) context.fill(onCanvas(path));
	}

	context.fillStyle = colours.sea;
	for (const { path } of seen(paths.lakes)) context.fill(onCanvas(path));
	context.strokeStyle = colours.coast;
	context.lineWidth = 0.6 * pixel;
	for (const { path } of seen(paths.lakes)) context.stroke(onCanvas(path));
	if (zoom >= RIVERS_FROM) {
		context.strokeStyle = colours.river;
		context.lineWidth = (zoom < 5 ? 0.7 : 1.1) * pixel;
		for (const { path } of seen(paths.rivers)) context.stroke(onCanvas(path));
	}

	const near = Math.min(1, Math.max(0, (zoom - 3) / 4));
	const pens = {
		coast: { colour: colours.coast, width: 0.7, dashes: [] },
		province: { colour: colours.provinceLine, width: 0.7 + 0.3 * near, dashes: [] },
		international: { colour: colours.line, width: 0.9 + 0.6 * near, dashes: [] },
		undetermined: { colour: colours.line, width: 1 + 0.5 * near, dashes: [4, 3] },
		"line-of-control": {
			colour: colours.line,
			width: 1.2 + 0.5 * near,
			dashes: [1, 3.5],
		},
	} as const;
	const lines = seen(paths.boundaries);
	for (const [name, { colour, width, dashes }] of Object.entries(pens)) {
		context.strokeStyle = colour;
		context.lineWidth = width * pixel;
		context.setLineDash(dashes.map((dash) => dash * pixel));
		for (const line of lines)
			if (line.class === name && (name !== "province" || brush.provinceLines.includes(line.country ?? "")))
				context.stroke(onCanvas(line.path));
	}
	context.setLineDash([]);
}

/** Thin diagonal lines, the same on the screen at every zoom. */
export function hatch(
	context: CanvasRenderingContext2D,
	colour: string,
	ratio: number,
	pixelsPerUnit: number,
): CanvasPattern | string {
	const step = 6;
	const sharp = 2;
	const tile = document.createElement("canvas");
	tile.width = step * sharp;
	tile.height = step * sharp;
	const pen = tile.getContext("2d");
	if (!pen) return colour;
	pen.scale(sharp, sharp);
	pen.strokeStyle = colour;
	pen.lineWidth = 1.1;
	for (const offset of [-step, 0, step]) {
		pen.beginPath();
		pen.moveTo(offset - 1, step + 1);
		pen.lineTo(offset + step + 1, -1);
		pen.stroke();
	}
	const pattern = context.createPattern(tile, "repeat");
	pattern?.setTransform(new DOMMatrix().scale(ratio / pixelsPerUnit / sharp));
	return pattern ?? colour;
}
