/** Looking up places on the map: tells where the pointer is, takes clicks as ends of a line, and draws them. */
import { geoPath } from "d3-geo";
import { type Handler, type LatLng, type Map as LeafletMap, type LeafletMouseEvent, Point } from "leaflet";
import type { LonLat } from "../geo/geography";
import { halfway } from "../geo/great-circle";
import type { Projection } from "../geo/projection";
import type { Selection } from "../view/view";
import { words } from "../words/en";
import { boundsOfPoints, type PlaneBounds, pixelsPerMetre } from "./crs";
import type { Box } from "./labels/place-labels";
import { createMoving } from "./moving";
import { svg } from "./svg";
import "./lookup.css";

/** A place that the reader points at. */
export interface Pointed {
	readonly place: LonLat;
	/** Metres of one pixel there: it cannot be pointed at more exactly. */
	readonly metres: number;
	/** What is drawn there: "incident/fire", "city/borec". */
	readonly key: string | null;
}

export interface LookupEvents {
	/** Where the pointer is, or the map's middle while it has the keyboard's focus; null when neither is on the map. */
	point(at: Pointed | null): void;
	/** A click, a tap, or Enter: this place is meant. */
	drop(at: Pointed): void;
}

/** What to draw: the ends, and what the line between two of them says. */
export interface Measured {
	readonly ends: readonly (LonLat | null)[];
	readonly label: string | null;
}

export interface MapLookup {
	update(measured: Measured): void;
	/** Brings places into view when they are not. */
	show(places: readonly LonLat[]): void;
	/** Takes what the reader would otherwise have selected. */
	take(selection: Selection): void;
	/** What was drawn, for names to keep clear of, in layer pixels. */
	boxes(): readonly Box[];
	destroy(): void;
}

/** Something drawn to which a click nearby goes, in container pixels. */
export interface Snap {
	readonly key: string;
	readonly x: number;
	readonly y: number;
	readonly radius: number;
}

/** Leaflet's own; its types leave it out. */
interface DragHandler extends Handler {
	moved(): boolean;
}

/** Pixels within which a click goes to what is drawn there. */
const REACH = 12;
/** Width of a letter of the label, in pixels. */
const LETTER = 8;

export function createLookup(
	map: LeafletMap,
	projection: Projection,
	pane: HTMLElement,
	snaps: () => readonly Snap[],
	showBounds: (bounds: PlaneBounds) => void,
	on: LookupEvents,
): MapLookup {
	const element = map.getContainer();
	const line = svg("g", { class: "measure-line" });
	const ends = svg("g", { class: "measure-ends" });
	const root = svg("svg", { width: 1, height: 1, overflow: "visible", "aria-hidden": "true" }, line, ends);
	pane.append(root);
	const moving = createMoving(map, root);
	const crosshair = svg(
		"svg",
		{ class: "crosshair", width: 33, height: 33, "aria-hidden": "true" },
		svg("path", { class: "casing", d: "M16.5,1V13M16.5,20V32M1,16.5H13M20,16.5H32" }),
		svg("path", { d: "M16.5,1V13M16.5,20V32M1,16.5H13M20,16.5H32" }),
	);
	element.append(crosshair);
	element.classList.add("looking");
	element.setAttribute("aria-description", `${words.map.help} ${words.measure.keys}`);
	map.doubleClickZoom.disable();
	let measured: Measured = { ends: [], label: null };
	let waiting = 0;
	let boxes: Box[] = [];

	function pointedAt({ lat, lng }: LatLng): Pointed {
		const { x, y } = map.latLngToContainerPoint([lat, lng]);
		const near = snaps()
			.map((snap) => ({ snap, distance: Math.hypot(snap.x - x, snap.y - y) }))
			.filter(({ snap, distance }) => distance <= Math.max(REACH, snap.radius))
			.sort((one, other) => one.distance - other.distance)[0];
		const metres = 1 / pixelsPerMetre(map.getZoom());
		return { place: [lng, lat], metres, key: near?.snap.key ?? null };
	}

	/** At most once a frame. */
	function tell(at: () => Pointed | null): void {
		cancelAnimationFrame(waiting);
		waiting = requestAnimationFrame(() => on.point(at()));
	}

	const isControl = (target: EventTarget | null) =>
		target instanceof Element && target.closest(".map-zoom, .map-foot, dialog") !== null;
	const onPointer = (event: PointerEvent) => {
		if (event.pointerType === "touch") return;
		const at = map.mouseEventToLatLng(event);
		tell(() => (isControl(event.target) ? null : pointedAt(at)));
	};
	const onLeave = () => tell(() => null);
	const onCamera = () => {
		if (element.matches(":focus-visible")) tell(() => pointedAt(map.getCenter()));
	};
	const onKey = (event: KeyboardEvent) => {
		if (event.target !== element || (event.key !== "Enter" && event.key !== " ")) return;
		event.preventDefault();
		on.drop(pointedAt(map.getCenter()));
	};
	const onClick = (event: LeafletMouseEvent) => {
		const { target } = event.originalEvent;
		if (target instanceof Element && target.closest("button, dialog, a")) return;
		on.drop(pointedAt(event.latlng));
	};
	/** A line keeps its clicks from the map and has no one place: the place of the click is meant, not the line. */
	const onLine = (event: MouseEvent) => {
		if (event.detail === 0 || !(event.target instanceof Element) || !event.target.closest(".arc")) return;
		event.stopPropagation();
		if (!(map.dragging as DragHandler).moved()) on.drop(pointedAt(map.mouseEventToLatLng(event)));
	};

	function draw(): void {
		const metre = pixelsPerMetre(map.getZoom());
		const origin = map.getPixelOrigin();
		const at = (place: LonLat) => {
			const point = projection.project(place);
			return point && ([point[0] * metre - origin.x, point[1] * metre - origin.y] as const);
		};
		const [from, to] = measured.ends;
		boxes = [];
		line.replaceChildren();
		ends.replaceChildren();
		if (from && to) {
			const d = geoPath(projection.geo).digits(0)({ type: "LineString", coordinates: [[...from], [...to]] }) ?? "";
			const transform = `translate(${-origin.x} ${-origin.y}) scale(${metre})`;
			for (const name of ["casing", "stroke"])
				line.append(svg("path", { class: name, d, transform, "vector-effect": "non-scaling-stroke" }));
			const [a, b, middle] = [at(from), at(to), at(halfway(from, to))];
			if (a && b && middle && measured.label) {
				// above the line, on the side to which it does not rise
				const falls = (b[1] - a[1]) * (b[0] - a[0]) > 0;
				const [x, y] = [middle[0] + (falls ? 8 : -8), middle[1] - 8];
				const label = svg("text", { x, y, "text-anchor": falls ? "start" : "end" });
				label.textContent = measured.label;
				line.append(label);
				const width = LETTER * measured.label.length;
				boxes.push({ left: falls ? x : x - width, right: falls ? x + width : x, top: y - 14, bottom: y + 5 });
			}
		}
		for (const [index, place] of measured.ends.entries()) {
			const point = place && at(place);
			if (!point) continue;
			const letter = svg("text", { x: point[0], y: point[1] - 13, "text-anchor": "middle" });
			letter.textContent = index === 0 ? "A" : "B";
			ends.append(svg("circle", { cx: point[0], cy: point[1], r: 6 }), letter);
			boxes.push({ left: point[0] - 8, right: point[0] + 8, top: point[1] - 27, bottom: point[1] + 8 });
		}
		moving.drawn(new Point(0, 0));
	}

	map.on("click", onClick);
	map.on("move", onCamera);
	map.on("moveend", draw);
	element.addEventListener("click", onLine, true);
	element.addEventListener("pointermove", onPointer);
	element.addEventListener("pointerleave", onLeave);
	element.addEventListener("focus", onCamera);
	element.addEventListener("blur", onLeave);
	element.addEventListener("keydown", onKey);

	return {
		update(next) {
			measured = next;
			draw();
		},
		show(places) {
			const points = places.map(projection.project).filter((point) => point !== null);
			if (points.length > 0) showBounds(boundsOfPoints(points));
		},
		take({ kind, id }) {
			const snap = snaps().find(({ key }) => key === `${kind}/${id}`);
			// a region has no one place: the map's middle is meant, as with the focus on the map
			const at = snap ? map.containerPointToLatLng([snap.x, snap.y]) : map.getCenter();
			on.drop({ ...pointedAt(at), ...(snap && { key: snap.key }) });
		},
		boxes: () => boxes,
		destroy() {
			cancelAnimationFrame(waiting);
			map.off("click", onClick);
			map.off("move", onCamera);
			map.off("moveend", draw);
			element.removeEventListener("click", onLine, true);
			element.removeEventListener("pointermove", onPointer);
			element.removeEventListener("pointerleave", onLeave);
			element.removeEventListener("focus", onCamera);
			element.removeEventListener("blur", onLeave);
			element.removeEventListener("keydown", onKey);
			element.classList.remove("looking");
			element.setAttribute("aria-description", words.map.help);
			map.doubleClickZoom.enable();
			crosshair.remove();
			moving.destroy();
			root.remove();
		},
	};
}
