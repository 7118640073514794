import { type Map as LeafletMap, Point } from "leaflet";
import type { Frame } from "../view/frame";
import type { RegionMark } from "../view/regions";
import type { BasePaths } from "./base-paths";
import { pixelsPerUnit } from "./crs";
import { createMoving, type Moving } from "./moving";
import type { PlanePath } from "./plane-path";
import { setAttributes, svg } from "./svg";

export interface RegionLayer {
	setPaths(paths: BasePaths): void;
	update(frame: Frame): void;
	destroy(): void;
}

/** Pictures made so far: an id in a page belongs to one pattern. */
let pictures = 0;

/**
 * The regions that carry a role or belong to a layer, as SVG: each has a name, focus and `data-region`. Their fills
 * lie below the base, which cuts them at the coast; the outlines of what is selected, focused or known only as an
 * area lie above it.
 */
export function createRegionLayer(
	map: LeafletMap,
	panes: { readonly fills: HTMLElement; readonly outlines: HTMLElement },
	/** Null for a picture: its regions have no name, no focus and no id of their own. */
	onSelect: ((region: string) => void) | null,
): RegionLayer {
	const fills = createPlane(map, panes.fills);
	const outlines = createPlane(map, panes.outlines);
	fills.root.setAttribute("class", "region-fills");
	outlines.root.setAttribute("class", "region-outlines");
	outlines.root.setAttribute("aria-hidden", "true");
	const hatch = `region-hatch${onSelect ? "" : `-${++pictures}`}`;
	const patterns = [hatchPattern(hatch, 7, 2.4)];
	panes.fills.style.setProperty("--region-hatch", `url("#${hatch}")`);
	fills.root.prepend(svg("defs", {}, ...patterns));

	const shapes = new Map<string, SVGPathElement>();
	let regions: ReadonlyMap<string, PlanePath> | null = null;
	/** Areas of undetermined status, and their boundaries: no outline of another may draw these as settled. */
	let disputed: ReadonlySet<string> = new Set();
	let unsettled = "";
	let frame: Frame | null = null;
	/** Regions to which an incident is known, each once. */
	let uncertain: readonly string[] = [];
	let focused: string | null = null;

	function draw(): void {
		if (!regions || !frame) return;
		const wanted = new Map(frame.regions.map((mark) => [mark.id, mark]));
		for (const [id, shape] of shapes)
			if (!wanted.has(id)) {
				shape.remove();
				shapes.delete(id);
			}
		let before: Element | null = null;
		for (const mark of frame.regions) {
			const region = regions.get(mark.id);
			if (!region) continue;
			const shape = shapes.get(mark.id) ?? newShape(mark.id);
			dress(shape, mark, region.data(), frame.provinceLines, onSelect !== null);
			if (shape.previousElementSibling !== before || !shape.parentNode) {
				if (before) before.after(shape);
				else fills.content.prepend(shape);
			}
			before = shape;
		}
		drawOutlines();
		fills.drawn();
		outlines.drawn();
		scalePatterns();
	}

	function newShape(id: string): SVGPathElement {
		const shape = svg("path", { "vector-effect": "non-scaling-stroke" });
		shapes.set(id, shape);
		if (!onSelect) return shape;
		shape.addEventListener("keydown", (event) => {
			if (event.key !== "Enter" && event.key !== " ") return;
			event.preventDefault();
			event.stopPropagation();
			onSelect(id);
		});
		return shape;
	}

	function onFocus({ target }: FocusEvent): void {
		const shape = target instanceof Element ? target : null;
		focused = shape?.matches(":focus-visible") ? shape.getAttribute("data-region") : null;
		drawOutlines();
	}

	function onBlur(): void {
		focused = null;
		drawOutlines();
	}
	// not on the shapes: for Chromium an SVG element that listens for the focus can be reached by Tab, named or not
	panes.fills.addEventListener("focusin", onFocus);
	panes.fills.addEventListener("focusout", onBlur);

	function drawOutlines(): void {
		if (!frame || !regions) return;
		const shapesById = regions;
		const layered = frame.regions.filter((mark) => mark.layered && !mark.within).map(({ id }) => id);
		const wanted = [
			...layered.map((id) => [id, "layered-casing"] as const),
			...layered.map((id) => [id, "layered"] as const),
			...frame.regions.filter(({ role }) => role?.mark === "outline").map(({ id }) => [id, "outline-role"] as const),
			...uncertain.map((id) => [id, "uncertain"] as const),
			...frame.regions
				.filter(({ selected }) => selected)
				.map(({ id }) => [id, disputed.has(id) ? "selected" : "selected settled"] as const),
			...(focused ? [[focused, "focused"] as const] : []),
		];
		const outline = (kind: string, d: string) =>
			svg("path", { class: `outline ${kind}`, d, "vector-effect": "non-scaling-stroke" });
		const drawn = wanted.flatMap(([id, kind]) => {
			const region = shapesById.get(id);
			return region ? [{ kind, path: outline(kind, region.data()) }] : [];
		});
		const settled = drawn.filter(({ kind }) => kind !== "selected" && kind !== "focused");
		const above = drawn.filter((one) => !settled.includes(one));
		const d = settled.length > 0 ? unsettled : "";
		outlines.content.replaceChildren(
			...settled.map(({ path }) => path),
			outline("unsettled-casing", d),
			outline("unsettled", d),
			...above.map(({ path }) => path),
		);
	}

	/** Patterns live in the plane's units: undo its scale, so that a hatch is as wide on the screen at every zoom. */
	function scalePatterns(): void {
		const scale = 1 / pixelsPerUnit(map.getZoom());
		for (const pattern of patterns) pattern.setAttribute("patternTransform", `scale(${scale}) rotate(-45)`);
	}

	const onMoved = () => {
		fills.drawn();
		outlines.drawn();
		scalePatterns();
	};
	map.on("moveend", onMoved);
	return {
		setPaths({ areas, provinces, boundaries }) {
			regions = new Map([...areas, ...provinces].map((region) => [region.id, region]));
			disputed = new Set(areas.filter(({ undetermined }) => undetermined).map(({ id }) => id));
			unsettled = boundaries
				.filter((boundary) => boundary.class === "undetermined")
				.map((boundary) => boundary.data())
				.join("");
			draw();
		},
		update(newFrame) {
			const before = frame;
			frame = newFrame;
			const areas = newFrame.incidents === before?.incidents ? uncertain : uncertainAreas(newFrame);
			const same =
				newFrame.regions === before?.regions &&
				newFrame.provinceLines === before.provinceLines &&
				areas.join() === uncertain.join();
			uncertain = areas;
			if (!same) draw();
		},
		destroy() {
			map.off("moveend", onMoved);
			panes.fills.removeEventListener("focusin", onFocus);
			panes.fills.removeEventListener("focusout", onBlur);
			fills.destroy();
			outlines.destroy();
		},
	};
}

function uncertainAreas({ incidents }: Frame): string[] {
	return [...new Set(incidents.flatMap(({ spot }) => (spot.kind === "region" ? [spot.region] : [])))];
}

/** An SVG whose content is in units of the plane, following the map. */
function createPlane(
	map: LeafletMap,
	pane: HTMLElement,
): {
	readonly root: SVGSVGElement;
	readonly content: SVGGElement;
	drawn(): void;
	destroy(): void;
} {
	const content = svg("g");
	// one pixel and overflowing: the browser paints what is in sight, and nothing has to be measured
	const root = svg("svg", { width: 1, height: 1, overflow: "visible" }, content);
	pane.append(root);
	const moving: Moving = createMoving(map, root);
	return {
		root,
		content,
		drawn() {
			const origin = map.getPixelOrigin();
			content.setAttribute("transform", `translate(${-origin.x} ${-origin.y}) scale(${pixelsPerUnit(map.getZoom())})`);
			moving.drawn(new Point(0, 0));
		},
		destroy() {
			moving.destroy();
			root.remove();
		},
	};
}

function dress(
	shape: SVGPathElement,
	mark: RegionMark,
	d: string,
	provinceLines: readonly string[],
	named: boolean,
): void {
	const asleep = mark.within && !provinceLines.includes(mark.country ?? "");
	const whole = named && !mark.within && (mark.role !== null || mark.layered);
	setAttributes(shape, {
		d,
		class: [
			"region",
			mark.role ? `role-${mark.role.mark}` : "no-role",
			mark.layered ? "layered" : "",
			mark.within ? "within" : "",
			asleep ? "asleep" : "",
		]
			.filter(Boolean)
			.join(" "),
		"data-region": named && (mark.role || mark.layered) ? mark.id : null,
		"data-role": named ? (mark.role?.id ?? null) : null,
		role: whole ? "button" : null,
		tabindex: whole ? 0 : null,
		"aria-label": whole ? mark.accessibleName : null,
		"aria-pressed": whole ? String(mark.selected) : null,
		"aria-hidden": whole ? null : "true",
	});
}

function hatchPattern(id: string, step: number, width: number): SVGPatternElement {
	return svg(
		"pattern",
		{
			id,
			width: step,
			height: step,
			patternUnits: "userSpaceOnUse",
		},
		svg("rect", { width: step, height: step, class: "hatch-ground" }),
		svg("rect", { width: step, height: width, class: "hatch-line" }),
	);
}
