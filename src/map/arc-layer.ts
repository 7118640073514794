import { type Map as LeafletMap, Point } from "leaflet";
import type { Projection } from "../geo/projection";
import type { Frame } from "../view/frame";
import type { RelationMark } from "../view/relation-arcs";
import { type ArcLine, createArcs, distanceTo, type Pixel, pointAlong } from "./arcs";
import type { MarkSpot } from "./arrange-marks";
import { pixelsPerMetre } from "./crs";
import { createMoving } from "./moving";
import { setAttributes, svg } from "./svg";
import "./arcs.css";

export interface ArcLayer {
	update(frame: Frame): void;
	/** The lines as they are drawn, for their names; layer pixels of now. */
	lines(): readonly ArcLine[];
	/** Draws anew where the marks were, of which the lines keep clear: when the camera rests, and when they change. */
	arrange(): void;
	focus(relation: string): boolean;
	destroy(): void;
}

export interface ArcSurroundings {
	/** Where the marks stand, in layer pixels of now. */
	readonly spots: () => readonly MarkSpot[];
	readonly onSelect: (relation: string) => void;
}

interface Drawn {
	relation: RelationMark;
	readonly group: SVGGElement;
}

/** A press that moved farther than this many pixels dragged the map. */
const DRAGGED = 5;
/** Half the width of the line that takes clicks. */
const REACH = 8;

/** Relations as lines between places, each a button; what is selected lies above the others. */
export function createArcLayer(
	map: LeafletMap,
	projection: Projection,
	pane: HTMLElement,
	around: ArcSurroundings,
): ArcLayer {
	const read = createArcs(projection);
	const drawn = new Map<string, Drawn>();
	const all = svg("g");
	const above = svg("g", { class: "arc-above", "aria-hidden": "true" });
	const root = svg("svg", { class: "arcs", width: 1, height: 1, overflow: "visible" }, all, above);
	pane.append(root);
	const moving = createMoving(map, root);
	let relations: readonly RelationMark[] = [];
	let lines: readonly ArcLine[] = [];

	function arrange(): void {
		const scale = pixelsPerMetre(map.getZoom());
		const origin = map.getPixelOrigin();
		const spots = around.spots();
		lines = read(
			relations,
			([x, y]) => [x * scale - origin.x, y * scale - origin.y],
			(end) => reachAt(end, spots),
		);
		const ids = new Set(relations.map(({ id }) => id));
		for (const [id, { group }] of drawn)
			if (!ids.has(id)) {
				group.remove();
				drawn.delete(id);
			}
		let next = all.firstElementChild;
		for (const relation of relations) {
			const known = drawn.get(relation.id);
			const one = known ?? newArc(relation);
			if (!known) drawn.set(relation.id, one);
			one.relation = relation;
			dress(
				one,
				lines.filter((line) => line.relation === relation),
			);
			if (one.group === next) next = next.nextElementSibling;
			else all.insertBefore(one.group, next);
		}
		above.replaceChildren(
			...lines
				.filter(({ relation }) => relation.selected)
				.flatMap((line) => [path("arc-halo", line), ...strokes(line, " selected")]),
		);
		moving.drawn(new Point(0, 0));
	}

	function newArc(relation: RelationMark): Drawn {
		const group = svg("g", { class: "arc", role: "button", tabindex: 0 });
		const one: Drawn = { relation, group };
		let pressed: readonly [number, number] | null = null;
		group.addEventListener("pointerdown", ({ clientX, clientY }) => {
			pressed = [clientX, clientY];
		});
		group.addEventListener("click", (event) => {
			const [x, y] = pressed ?? [event.clientX, event.clientY];
			pressed = null;
			event.stopPropagation();
			if (Math.hypot(event.clientX - x, event.clientY - y) <= DRAGGED) around.onSelect(nearestTo(event, one).id);
		});
		group.addEventListener("keydown", (event) => {
			if (event.key !== "Enter" && event.key !== " ") return;
			event.preventDefault();
			event.stopPropagation();
			around.onSelect(one.relation.id);
		});
		return one;
	}

	/** Where lines lie close together, the one that is meant is the nearest, not the one on top. */
	function nearestTo(event: MouseEvent, one: Drawn): RelationMark {
		if (event.detail === 0) return one.relation; // pressed by a screen reader, not at a point
		const { x, y } = map.mouseEventToLayerPoint(event);
		const distances = lines.map((line) => ({ line, distance: distanceTo(line.points, [x, y]) }));
		const nearest = distances.sort((a, b) => a.distance - b.distance)[0];
		return nearest && nearest.distance <= REACH ? nearest.line.relation : one.relation;
	}

	return {
		update(frame) {
			if (frame.relations === relations) return;
			relations = frame.relations;
			arrange();
		},
		lines: () => lines,
		arrange() {
			if (relations.length > 0) arrange();
		},
		focus(relation) {
			const one = drawn.get(relation);
			one?.group.focus({ preventScroll: true });
			return one !== undefined;
		},
		destroy() {
			moving.destroy();
			root.remove();
		},
	};
}

function dress({ relation, group }: Drawn, lines: readonly ArcLine[]): void {
	setAttributes(group, { "aria-label": relation.accessibleName, "aria-pressed": String(relation.selected) });
	group.replaceChildren(
		...lines.map((line) => path("arc-focus", line)),
		...lines.flatMap((line) => strokes(line, "")),
		...lines.map((line) => path("arc-hit", line)),
		// a target of 24 pixels where the name stands
		...lines.flatMap(({ points }) => {
			const middle = pointAlong(points, 0.5);
			return middle ? [svg("circle", { class: "arc-target", cx: middle[0], cy: middle[1], r: 12 })] : [];
		}),
	);
}

function strokes(line: ArcLine, state: string): SVGElement[] {
	const { kind } = line.relation;
	return [
		path("arc-casing", line),
		path(`tie ${kind}${state}`, line),
		...(line.arrow ? [svg("path", { class: `tie-arrow ${kind}${state}`, d: `${pathData(line.arrow)}Z` })] : []),
	];
}

function path(name: string, { points }: ArcLine): SVGPathElement {
	return svg("path", { class: name, d: pathData(points) });
}

function pathData(points: readonly Pixel[]): string {
	return `M${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join("L")}`;
}

/** How far what stands at a point reaches from it. */
function reachAt([x, y]: Pixel, spots: readonly MarkSpot[]): number {
	return spots.reduce((reach, spot) => {
		const apart = Math.hypot(spot.x - x, spot.y - y);
		return apart < spot.radius + 4 ? Math.max(reach, apart + spot.radius - 4) : reach;
	}, 0);
}
