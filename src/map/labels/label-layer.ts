import type { Map as LeafletMap } from "leaflet";
import type { Geography } from "../../geo/geography";
import type { Projection } from "../../geo/projection";
import type { Frame } from "../../view/frame";
import type { ArcLine } from "../arcs";
import type { MarkSpot } from "../arrange-marks";
import { boundsOfPoints, pixelsPerMetre } from "../crs";
import { createMoving } from "../moving";
import { svg } from "../svg";
import { candidatesOf } from "./candidates";
import { FAMILY, type LabelOption, LINE_HEIGHT } from "./options";
import { type Box, placeLabels } from "./place-labels";
import { createMeasure } from "./text-width";

export interface LabelLayer {
	setGeography(geography: Geography): void;
	update(frame: Frame): void;
	/** A frame whose camera may move now: what stands on the map is chosen only when it is known where it moves. */
	expect(frame: Frame): void;
	/** The camera moved, or flies: then names go with their land and are chosen where it comes to rest. */
	settle(flies: boolean): void;
	/** Chooses anew, for instance when something now covers a part of the map. */
	arrange(): void;
	/** Keys of the names that stand on the map. */
	shown(): ReadonlySet<string>;
	/** Where names stand, in layer pixels of now. */
	boxes(): readonly Box[];
	destroy(): void;
}

/** Layers made so far: an id in a page belongs to one curve. */
let layers = 0;

/** Milliseconds: changes that follow one another faster are one move of the reader's, and names may lag so far behind it. */
const SAME_MOVE = 250;
const LAG = 110;
/** Names that take longer than this to choose never hold up the change that asks for them; milliseconds. */
const AT_ONCE = 6;

/** The names on the map: chosen anew whenever the camera rests, never one over another. */
export function createLabelLayer(
	map: LeafletMap,
	projection: Projection,
	pane: HTMLElement,
	around: {
		/** Where the marks stand, in layer pixels of now. */
		readonly spots: () => readonly MarkSpot[];
		/** The lines of relations, in layer pixels of now. */
		readonly lines: () => readonly ArcLine[];
		/** What covers a part of the map, in container pixels. */
		readonly covered: () => readonly Box[];
		readonly language: string;
	},
): LabelLayer {
	const root = svg("svg", {
		class: "labels",
		width: 1,
		height: 1,
		overflow: "visible",
		"aria-hidden": "true",
		"font-family": FAMILY,
	});
	pane.append(root);
	const moving = createMoving(map, root);
	const measure = createMeasure(FAMILY);
	let geography: Geography | null = null;
	let frame: Frame | null = null;
	let shown: ReadonlySet<string> = new Set();
	let boxes: readonly Box[] = [];
	let drawn: readonly { readonly key: string; readonly parts: readonly SVGElement[] }[] = [];
	const layer = ++layers;
	/** Whether the names are those of an earlier frame. */
	let stale = false;
	let waiting = 0;
	let changed = Number.NEGATIVE_INFINITY;
	let took = 0;

	function arrange(): void {
		clearTimeout(waiting);
		waiting = 0;
		if (!geography || !frame) return;
		stale = false;
		const began = performance.now();
		const size = map.getSize();
		const corner = map.containerPointToLayerPoint([0, 0]);
		const scale = pixelsPerMetre(map.getZoom());
		const origin = map.getPixelOrigin().add(corner);
		const room = { left: 4, top: 4, right: size.x - 4, bottom: size.y - 4 };
		const inContainer = around.spots().map((spot) => ({
			...spot,
			x: spot.x - corner.x,
			y: spot.y - corner.y,
			trueX: spot.trueX - corner.x,
			trueY: spot.trueY - corner.y,
		}));
		const placed = placeLabels(
			candidatesOf({
				geography,
				frame,
				zoom: map.getZoom(),
				spots: inContainer,
				lines: around.lines().map((line) => ({
					...line,
					points: line.points.map(([x, y]) => [x - corner.x, y - corner.y] as const),
				})),
				pixel: (place) => {
					const point = projection.project(place);
					return point && [point[0] * scale - origin.x, point[1] * scale - origin.y];
				},
				room,
				measure: measure.width,
				language: around.language,
			}),
			[
				...around.covered(),
				...inContainer.map(boxOfSpot),
				...around.lines().flatMap((line) => boxesOfArrow(line, corner)),
			],
			room,
		);
		shown = new Set(placed.map(({ key }) => key));
		boxes = placed.flatMap(({ option }) =>
			option.boxes.map(({ left, top, right, bottom }) => ({
				left: left + corner.x,
				top: top + corner.y,
				right: right + corner.x,
				bottom: bottom + corner.y,
			})),
		);
		drawn = placed.map(({ key, option }) => ({ key, parts: elements(layer, key, option) }));
		root.replaceChildren(...drawn.flatMap(({ parts }) => parts));
		moving.drawn(corner);
		took = performance.now() - began;
	}

	/** At once, or a little later while changes follow one another. */
	function arrangeSoon(): void {
		const now = performance.now();
		const sameMove = now - changed < SAME_MOVE;
		changed = now;
		if (!sameMove && took < AT_ONCE) arrange();
		else waiting ||= window.setTimeout(arrange, LAG);
	}

	function expect(newFrame: Frame): void {
		stale ||= !frame || namesDiffer(frame, newFrame);
		frame = newFrame;
	}

	function settle(flies: boolean): void {
		if (!stale || !frame) return;
		if (flies) {
			clearTimeout(waiting);
			waiting = 0;
			// what is no longer on the map takes its name with it
			for (const { key, parts } of drawn) if (!isThere(key, frame)) for (const part of parts) part.remove();
		} else if (shown.size === 0) arrange();
		else {
			stale = false;
			arrangeSoon();
		}
	}

	const onFonts = () => {
		measure.forget();
		arrange();
	};
	map.on("moveend", arrange);
	document.fonts?.addEventListener("loadingdone", onFonts);
	return {
		setGeography(newGeography) {
			geography = newGeography;
			arrange();
		},
		update(newFrame) {
			expect(newFrame);
			settle(false);
		},
		expect,
		settle,
		arrange,
		shown: () => shown,
		boxes: () => boxes,
		destroy() {
			clearTimeout(waiting);
			map.off("moveend", arrange);
			document.fonts?.removeEventListener("loadingdone", onFonts);
			moving.destroy();
			root.remove();
		},
	};
}

/** Whether anything that has a name, or stands in a name's way, is another. */
function namesDiffer(one: Frame, other: Frame): boolean {
	return (["regions", "incidents", "conferences", "statements", "relations", "provinceLines", "crowd"] as const).some(
		(part) => one[part] !== other[part],
	);
}

/** Whether a frame still has the thing that a name belongs to; land and cities are always there. */
function isThere(key: string, { incidents, conferences, statements, relations }: Frame): boolean {
	const [kind, id] = key.split("/");
	if (kind === "incident") return incidents.some((one) => one.id === id);
	if (kind === "conference") return conferences.some((one) => one.id === id);
	if (kind === "place") return statements.some(({ place, selected }) => selected && place === id);
	if (kind === "relation") return relations.some((one) => one.id === id);
	return true;
}

/** What an arrowhead covers; nothing for a line that has none. */
function boxesOfArrow({ arrow }: ArcLine, corner: { readonly x: number; readonly y: number }): Box[] {
	if (!arrow) return [];
	const { left, top, right, bottom } = boundsOfPoints(arrow);
	return [{ left: left - corner.x, top: top - corner.y, right: right - corner.x, bottom: bottom - corner.y }];
}

function boxOfSpot({ x, y, radius }: MarkSpot): Box {
	const reach = radius + 2;
	return {
		left: x - reach,
		right: x + reach,
		top: y - reach,
		bottom: y + reach,
	};
}

/** One line of a name that has several. */
function lineElement(line: string, index: number, [x]: LabelOption["at"], size: number): SVGElement {
	const span = svg("tspan", { x: x.toFixed(1), dy: index === 0 ? null : (size * LINE_HEIGHT).toFixed(1) });
	span.textContent = line;
	return span;
}

function elements(layer: number, key: string, option: LabelOption): SVGElement[] {
	const { kind, text, lines, size, spacing, anchor, at, along, dot, tone } = option;
	const shared = {
		class: tone ? `label ${kind} ${tone}` : `label ${kind}`,
		"font-size": size,
		"letter-spacing": spacing ? spacing.toFixed(2) : null,
		"text-anchor": anchor,
		"data-name": text,
	};
	const parts: SVGElement[] = [];
	if (dot)
		parts.push(
			svg("circle", {
				class: dot.capital ? "dot capital" : "dot",
				cx: dot.at[0].toFixed(1),
				cy: dot.at[1].toFixed(1),
				r: dot.capital ? 3 : 2.2,
			}),
		);
	if (along) {
		const id = `label-${layer}-${key.replace(/[^A-Za-z0-9-]/g, "-")}`;
		const curve = svg("path", {
			id,
			d: `M${along.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join("L")}`,
			fill: "none",
		});
		const onCurve = () => {
			const textPath = svg("textPath", { href: `#${id}`, startOffset: "50%" });
			textPath.textContent = text;
			return textPath;
		};
		// Letters on a curve are painted one by one, and the halo of each would cover the one before.
		const halo = svg("text", { ...shared, class: `${shared.class} halo`, "data-name": null }, onCurve());
		parts.push(curve, halo, svg("text", { ...shared, class: `${shared.class} bare` }, onCurve()));
	} else {
		const label = svg("text", {
			...shared,
			x: at[0].toFixed(1),
			y: at[1].toFixed(1),
		});
		if (lines) label.append(...lines.map((line, index) => lineElement(line, index, at, size)));
		else label.textContent = text;
		parts.push(label);
	}
	return parts;
}
