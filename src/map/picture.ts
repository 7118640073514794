/** A small picture of what a frame shows, painted from the map's own paths: for an overview of many scenes. */
import type { LonLat } from "../geo/geography";
import type { Projection } from "../geo/projection";
import type { Frame } from "../view/frame";
import { createArcs } from "./arcs";
import { hatch, paintBase } from "./base-layer";
import type { BasePaths } from "./base-paths";
import { readColours } from "./colours";
import { fitCamera, type PlaneBounds, pixelsPerMetre } from "./crs";
import type { paintSmallCrowd } from "./dots/small-crowd";
import { paintShapes } from "./paint-shapes";
import { partInPixels, planeShape } from "./shape-plane";
import { svg } from "./svg";

interface Land {
	readonly paths: BasePaths;
	readonly projection: Projection;
	/** What the picture shows, in metres of the plane. */
	readonly bounds: PlaneBounds;
	/** Where the colours are read. */
	readonly element: HTMLElement;
	/** Paints very many incidents; null where there are none. */
	readonly paintCrowd: typeof paintSmallCrowd | null;
}

/** Marks are drawn so much smaller than on the map. */
const SMALLER = 0.6;
const FILLS = { strong: "host", plain: "participant", outline: "outline-tint", hatch: "hatch-ground" } as const;

/** Paints regions by role, lines, arcs and marks; names would be too small to read. */
export function paintPicture(
	canvas: HTMLCanvasElement,
	frame: Frame,
	{ paths, projection, bounds, element, paintCrowd }: Land,
): void {
	const context = canvas.getContext("2d");
	if (!context) return;
	const ratio = window.devicePixelRatio || 1;
	const size = { x: canvas.clientWidth || canvas.width, y: canvas.clientHeight || canvas.height };
	canvas.width = Math.round(size.x * ratio);
	canvas.height = Math.round(size.y * ratio);
	const none = { top: 0, right: 0, bottom: 0, left: 0 };
	const { zoom, lat, lng } = frame.view.camera ?? fitCamera(projection, bounds, size, none);
	const scale = pixelsPerMetre(zoom);
	const [middleX, middleY] = projection.project([lng, lat]) ?? [0, 0];
	const origin = { x: middleX * scale - size.x / 2, y: middleY * scale - size.y / 2 };
	const style = getComputedStyle(element);
	const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
	const colours = readColours(element);

	paintBase(context, paths, {
		ratio,
		scale,
		zoom,
		origin,
		visible: {
			left: origin.x / scale,
			top: origin.y / scale,
			right: (origin.x + size.x) / scale,
			bottom: (origin.y + size.y) / scale,
		},
		colours,
		provinceLines: frame.provinceLines,
		onPaper: false,
	});

	// below what is painted, where the land was left clear: the last is the lowest
	context.globalCompositeOperation = "destination-over";
	const shapes = new Map([...paths.areas, ...paths.provinces].map((area) => [area.id, area.path]));
	for (const { id, role } of [...frame.regions].reverse()) {
		const path = shapes.get(id);
		if (!path || !role) continue;
		if (role.mark === "hatch") {
			context.fillStyle = hatch(context, token("hatch"), ratio, ratio * scale);
			context.fill(path);
		}
		context.fillStyle = token(FILLS[role.mark]);
		context.fill(path);
	}
	context.setTransform(1, 0, 0, 1, 0, 0);
	context.fillStyle = colours.land;
	context.fillRect(0, 0, canvas.width, canvas.height);

	context.globalCompositeOperation = "source-over";
	context.setTransform(ratio * scale, 0, 0, ratio * scale, -origin.x * ratio, -origin.y * ratio);
	context.strokeStyle = token("layered-edge");
	context.lineWidth = 1 / scale;
	for (const { id, layered, country } of frame.regions) {
		const path = layered && country === null ? shapes.get(id) : undefined;
		if (path) context.stroke(path);
	}

	context.setTransform(ratio, 0, 0, ratio, 0, 0);
	const box = { left: -9, top: -9, right: size.x + 9, bottom: size.y + 9 };
	const painted = frame.shapes.map(({ geometry, style }) => {
		const { parts, closed } = planeShape(projection, geometry);
		return { parts: parts.map((part) => partInPixels(part, { scale, origin }, box)), closed, style };
	});
	paintShapes(context, painted, { colour: token("shape"), halo: token("halo"), ratio, thinner: SMALLER });
	context.setTransform(ratio * SMALLER, 0, 0, ratio * SMALLER, 0, 0);
	const lines = createArcs(projection)(
		frame.relations,
		([x, y]) => [(x * scale - origin.x) / SMALLER, (y * scale - origin.y) / SMALLER],
		() => 0,
	);
	for (const { relation, points, arrow } of lines) {
		const look = strokeOf(element, `tie ${relation.kind}${relation.selected ? " selected" : ""}`);
		context.strokeStyle = context.fillStyle = look.colour;
		context.lineWidth = look.width;
		context.lineCap = look.cap;
		context.setLineDash(look.dashes);
		trace(context, points);
		context.stroke();
		if (!arrow) continue;
		trace(context, arrow);
		context.fill();
	}
	context.setLineDash([]);
	context.lineCap = "butt";
	if (frame.crowd) paintCrowd?.(context, frame.crowd, { scale, origin, size, ratio, element });

	context.setTransform(ratio, 0, 0, ratio, 0, 0);
	const pixel = (place: LonLat) => {
		const point = projection.project(place);
		return point && ([point[0] * scale - origin.x, point[1] * scale - origin.y] as const);
	};
	const dot = (place: LonLat, radius: number, fill: string, edge: string, selected: boolean) => {
		const at = pixel(place);
		if (!at) return;
		context.beginPath();
		context.arc(at[0], at[1], radius, 0, 2 * Math.PI);
		context.fillStyle = fill;
		context.fill();
		context.strokeStyle = selected ? token("ink") : edge;
		context.lineWidth = selected ? 2 : 1;
		context.stroke();
	};
	for (const { location, selected } of frame.statements) dot(location, 3, token("paper"), token("ink"), selected);
	for (const { place, selected } of frame.conferences) dot(place, 3.5, token("ink"), token("incident-ring"), selected);
	for (const { place, radius, hollow, selected } of frame.incidents)
		dot(place, Math.max(3, radius * SMALLER), token(hollow ? "paper" : "incident"), token("incident-ring"), selected);
}

/** How the style sheet draws a line of some classes, so that a line is told once how it looks. */
function strokeOf(
	element: HTMLElement,
	classes: string,
): { colour: string; width: number; cap: CanvasLineCap; dashes: number[] } {
	const path = svg("path", { class: classes });
	const arcs = svg("svg", { class: "arcs", width: 0, height: 0 }, path);
	element.append(arcs);
	const { stroke, strokeWidth, strokeLinecap, strokeDasharray } = getComputedStyle(path);
	const look = {
		colour: stroke,
		width: Number.parseFloat(strokeWidth),
		cap: strokeLinecap as CanvasLineCap,
		dashes: (strokeDasharray.match(/[\d.]+/g) ?? []).map(Number),
	};
	arcs.remove();
	return look;
}

function trace(context: CanvasRenderingContext2D, points: readonly (readonly [number, number])[]): void {
	context.beginPath();
	for (const [x, y] of points) context.lineTo(x, y);
}
