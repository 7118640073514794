import { type Map as LeafletMap, Point } from "leaflet";
import type { Geometry } from "../dossier/schema";
import type { Projection } from "../geo/projection";
import type { Frame } from "../view/frame";
import type { ShapeMark } from "../view/shapes";
import { later } from "../words/later";
import { onPictureStale } from "./colours";
import { type PlaneBounds, pixelsPerMetre } from "./crs";
import { createMoving } from "./moving";
import { meet } from "./plane-path";
import { createShapeCanvas } from "./shape-canvas";
import { APART_IN_CROWD, CROWD, distanceToParts, encloses, partInPixels, pathOf, planeShape } from "./shape-plane";
import { setAttributes, svg } from "./svg";
import "../ui/shapes.css";
import "./shapes.css";

export interface ShapeLayer {
	update(frame: Frame): void;
	/** The shape that a click at a point means, in layer pixels of now; null for what lies below. */
	at(x: number, y: number): string | null;
	focus(shape: string): boolean;
	destroy(): void;
}

/** Drawn beyond the map's edge on each side, as a part of its size, so that a short pan shows no end. */
const MARGIN = 0.25;
/** Shapes in view that are buttons; the others are drawn and answer to the pointer alone. */
export const MOST_BUTTONS = 300;
/** A click so near to a line is meant for it, in pixels: half a target of 24. */
const REACH = 12;
/** The same for the edge of an area that is large enough to be met inside. */
const EDGE_REACH = 5;
/** Width and height together below which an area is small, in pixels. */
const SMALL = 48;

/** A shape as it is drawn for the camera of now. */
interface Drawn {
	/** In layer pixels. */
	readonly parts: readonly (readonly number[])[];
	readonly closed: boolean;
}

/**
 * Lines and areas: what is seen is painted on a canvas, what is met by pointer and keyboard are paths above it that show
 * nothing until they are pointed at, focused or selected. `onSelect` is null for a picture, in which nothing is met.
 */
export function createShapeLayer(
	map: LeafletMap,
	projection: Projection,
	pane: HTMLElement,
	onSelect: ((shape: string) => void) | null,
	/** Canvas pixels to one of the page, where it is paper that they are for. */
	density: number | null = null,
): ShapeLayer {
	const canvas = createShapeCanvas(map, pane, density);
	const hits = svg("g");
	const above = svg("g", { class: "shapes-above", "aria-hidden": "true" });
	const root = svg("svg", { class: "shapes", width: 1, height: 1, overflow: "visible" }, hits, above);
	pane.append(root);
	const note = document.createElement("p");
	note.className = "map-note";
	const moving = createMoving(map, root);
	const buttons = new Map<string, SVGPathElement>();
	let shapes: readonly ShapeMark[] = [];
	let inView: readonly ShapeMark[] = [];
	let focused: string | null = null;
	/** What was made for the camera of now. */
	let made = new Map<Geometry, Drawn>();
	let covered: { readonly zoom: number; readonly origin: Point; readonly box: PlaneBounds } | null = null;

	/** A box around what is seen, in layer pixels, so much larger on each side. */
	function boxAround(margin: number): PlaneBounds {
		const size = map.getSize();
		const from = map.containerPointToLayerPoint(size.multiplyBy(-margin));
		const to = map.containerPointToLayerPoint(size.multiplyBy(1 + margin));
		return { left: from.x, top: from.y, right: to.x, bottom: to.y };
	}

	/** Whether what is drawn serves the camera of now, too. */
	function serves(): boolean {
		if (!covered?.origin.equals(map.getPixelOrigin()) || covered.zoom !== map.getZoom()) return false;
		const [seen, { box }] = [boxAround(0), covered];
		return seen.left >= box.left && seen.right <= box.right && seen.top >= box.top && seen.bottom <= box.bottom;
	}

	function draw(): void {
		if (shapes.length === 0 && !covered) return;
		const scale = pixelsPerMetre(map.getZoom());
		const origin = map.getPixelOrigin();
		if (!serves()) {
			made = new Map();
			covered = { zoom: map.getZoom(), origin, box: boxAround(MARGIN) };
		}
		const { box } = covered ?? { box: boxAround(MARGIN) };
		const metres: PlaneBounds = {
			left: (box.left + origin.x) / scale,
			right: (box.right + origin.x) / scale,
			top: (box.top + origin.y) / scale,
			bottom: (box.bottom + origin.y) / scale,
		};
		inView = shapes.filter(({ geometry }) => meet(planeShape(projection, geometry).bounds, metres));
		const points = inView.reduce((sum, { geometry }) => sum + planeShape(projection, geometry).points, 0);
		const apart = points > CROWD ? APART_IN_CROWD : undefined;
		for (const { geometry } of inView)
			if (!made.has(geometry)) {
				const { parts, closed } = planeShape(projection, geometry);
				made.set(geometry, { parts: parts.map((part) => partInPixels(part, { scale, origin }, box, apart)), closed });
			}
		paint();
		if (onSelect) arrangeButtons(onSelect);
		drawAbove();
		moving.drawn(new Point(0, 0));
	}

	function paint(): void {
		const painted = inView.map(({ geometry, style }) => ({ ...drawnOf(geometry), style }));
		if (covered) canvas.paint(painted, covered.box);
	}

	const drawnOf = (geometry: Geometry) => made.get(geometry) ?? { parts: [], closed: false };
	const dataOf = ({ geometry }: ShapeMark) => {
		const { parts, closed } = drawnOf(geometry);
		return pathOf(parts, closed);
	};
	const sizeOf = ({ geometry }: ShapeMark) => {
		const { left, right, top, bottom } = planeShape(projection, geometry).bounds;
		return right - left + (bottom - top);
	};

	const isSmall = (mark: ShapeMark) => sizeOf(mark) * pixelsPerMetre(map.getZoom()) < SMALL;

	/** The largest are buttons: areas first, the smaller above the larger, then lines. */
	function arrangeButtons(select: (shape: string) => void): void {
		const ranked = inView
			.map((mark) => ({ mark, size: sizeOf(mark) }))
			.sort((one, other) => Number(other.mark.selected) - Number(one.mark.selected) || other.size - one.size)
			.slice(0, MOST_BUTTONS)
			.sort((one, other) => rank(one.mark) - rank(other.mark) || other.size - one.size);
		const wanted = new Set(ranked.map(({ mark }) => mark.id));
		for (const [id, button] of buttons)
			if (!wanted.has(id)) {
				button.remove();
				buttons.delete(id);
			}
		let next = hits.firstElementChild;
		for (const { mark } of ranked) {
			const button = buttons.get(mark.id) ?? newButton(mark.id, select);
			const { type } = mark.geometry;
			setAttributes(button, {
				class: `shape-hit ${type}${isSmall(mark) ? " small" : ""}`,
				d: dataOf(mark),
				"data-shape": mark.id,
				role: "button",
				tabindex: 0,
				"aria-label": later.shapes[type](mark.name),
				"aria-pressed": String(mark.selected),
			});
			if (button === next) next = next.nextElementSibling;
			else hits.insertBefore(button, next);
		}
		const over = inView.length > MOST_BUTTONS;
		note.textContent = over ? later.shapes.over(MOST_BUTTONS, inView.length) : "";
		if (over) map.getContainer().querySelector(".map-foot")?.prepend(note);
		else note.remove();
	}

	function newButton(id: string, select: (shape: string) => void): SVGPathElement {
		const button = svg("path");
		buttons.set(id, button);
		button.addEventListener("keydown", (event) => {
			if (event.key !== "Enter" && event.key !== " ") return;
			event.preventDefault();
			event.stopPropagation();
			select(id);
		});
		button.addEventListener("click", (event) => {
			if (event.detail !== 0) return; // at a point: the map asks which of the shapes there is meant
			event.stopPropagation();
			select(id);
		});
		button.addEventListener("focus", () => {
			focused = button.matches(":focus-visible") ? id : null;
			drawAbove();
		});
		button.addEventListener("blur", () => {
			focused = null;
			drawAbove();
		});
		return button;
	}

	/** What is selected or focused lies above all others. */
	function drawAbove(): void {
		const paths = inView
			.filter(({ id, selected }) => selected || id === focused)
			.sort((one, other) => Number(one.selected) - Number(other.selected))
			.flatMap((mark) => {
				const name = mark.geometry.type === "lines" ? `shape-line style-${mark.style}` : "shape-edge";
				const layers = [
					...(mark.selected ? ["shape-halo"] : []),
					...(mark.id === focused ? ["shape-focus"] : []),
					"shape-casing",
					mark.selected ? `${name} selected` : name,
				];
				return layers.map((layer) => svg("path", { class: layer, d: dataOf(mark) }));
			});
		above.replaceChildren(...paths);
	}

	/**
	 * What a click may mean: lines within reach, nearest first, then areas around it, smallest first, then areas that it
	 * just missed.
	 */
	function candidates(x: number, y: number): readonly { readonly mark: ShapeMark; readonly around: boolean }[] {
		return inView
			.flatMap((mark) => {
				const { parts } = drawnOf(mark.geometry);
				const isArea = mark.geometry.type === "areas";
				const around = isArea && encloses(parts, x, y);
				const distance = around ? 0 : distanceToParts(parts, x, y);
				if (distance > (isArea && !isSmall(mark) ? EDGE_REACH : REACH)) return [];
				const [kind, order] = around ? [1, sizeOf(mark)] : [isArea ? 2 : 0, distance];
				return [{ mark, around, kind, order }];
			})
			.sort((one, other) => one.kind - other.kind || one.order - other.order);
	}

	const onMoved = () => {
		if (serves()) return;
		draw();
	};
	map.on("moveend resize", onMoved);
	const endColours = onPictureStale(paint);
	return {
		update(frame) {
			if (frame.shapes === shapes) return;
			shapes = frame.shapes;
			draw();
		},
		at(x, y) {
			const found = candidates(x, y);
			const chosen = found.findIndex(({ mark }) => mark.selected);
			// a click in the area that is selected goes to what lies below it
			const next = found[chosen >= 0 && found[chosen]?.around ? chosen + 1 : 0];
			return next?.mark.id ?? null;
		},
		focus(shape) {
			const button = buttons.get(shape);
			button?.focus({ preventScroll: true });
			return button !== undefined;
		},
		destroy() {
			map.off("moveend resize", onMoved);
			endColours();
			note.remove();
			canvas.destroy();
			moving.destroy();
			root.remove();
		},
	};
}

function rank({ geometry }: ShapeMark): number {
	return geometry.type === "areas" ? 0 : 1;
}
