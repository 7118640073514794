import { geoCircle, geoPath } from "d3-geo";
import { DivIcon, LatLng, type LeafletEventHandlerFn, type Map as LeafletMap, Marker, Point } from "leaflet";
import type { Projection } from "../geo/projection";
import { EARTH_RADIUS } from "../geo/projection";
import type { Frame } from "../view/frame";
import type { Selection } from "../view/view";
import { arrangeMarks, type MarkSpot } from "./arrange-marks";
import { pixelsPerMetre } from "./crs";
import { createMoving } from "./moving";
import { setAttributes, svg } from "./svg";

export interface MarkLayer {
	update(frame: Frame): void;
	/** Where the marks stand, for labels to keep clear of; container pixels. */
	spots(): readonly MarkSpot[];
	focus(selection: Selection): boolean;
	destroy(): void;
}

type Kind = "incident" | "conference";

interface Mark {
	readonly kind: Kind;
	readonly id: string;
	readonly title: string;
	readonly accessibleName: string;
	readonly place: readonly [number, number];
	readonly radius: number;
	readonly hollow: boolean;
	readonly selected: boolean;
	/** Known only to an area of this many kilometres around; 0 for a site. */
	readonly ringKm: number;
	readonly soft: boolean;
}

interface Drawn {
	mark: Mark;
	readonly marker: Marker;
	readonly button: HTMLButtonElement;
	readonly tip: HTMLElement;
}

const CONFERENCE_RADIUS = 8;

/** Incidents and conferences as buttons on the map; marks that would cover one another step aside, with a leader. */
export function createMarkLayer(
	map: LeafletMap,
	projection: Projection,
	linesPane: HTMLElement,
	onSelect: (selection: Selection) => void,
): MarkLayer {
	const drawn = new Map<string, Drawn>();
	const rings = svg("g", { class: "rings" });
	const leaders = svg("g", { class: "leaders" });
	const root = svg("svg", { width: 1, height: 1, overflow: "visible", "aria-hidden": "true" }, rings, leaders);
	linesPane.append(root);
	const moving = createMoving(map, root);
	let spots: readonly MarkSpot[] = [];

	function arrange(): void {
		const marks = [...drawn.values()].map(({ mark }) => mark);
		spots = arrangeMarks(
			marks.map((mark) => {
				const at = map.latLngToLayerPoint(latLngOf(mark));
				return { key: keyOf(mark), x: at.x, y: at.y, radius: mark.radius };
			}),
		);
		for (const spot of spots) {
			const one = drawn.get(spot.key);
			if (!one) continue;
			one.button.style.translate = `${spot.x - spot.trueX}px ${spot.y - spot.trueY}px`;
		}
		leaders.replaceChildren(
			...spots
				.filter(({ moved }) => moved)
				.map(({ x, y, trueX, trueY }) => svg("line", { class: "leader", x1: trueX, y1: trueY, x2: x, y2: y })),
			...spots
				.filter(({ moved }) => moved)
				.map(({ trueX, trueY }) => svg("circle", { class: "leader-end", cx: trueX, cy: trueY, r: 2 })),
		);
		drawRings(marks);
		moving.drawn(new Point(0, 0));
	}

	function drawRings(marks: readonly Mark[]): void {
		const origin = map.getPixelOrigin();
		const scale = pixelsPerMetre(map.getZoom());
		rings.setAttribute("transform", `translate(${-origin.x} ${-origin.y}) scale(${scale})`);
		const path = geoPath(projection.geo).digits(0);
		rings.replaceChildren(
			...marks
				.filter(({ ringKm }) => ringKm > 0)
				.map(({ place, ringKm, selected }) =>
					svg("path", {
						class: selected ? "ring selected" : "ring",
						"vector-effect": "non-scaling-stroke",
						d: path(geoCircle().center([place[0], place[1]]).radius(degreesOf(ringKm))()) ?? "",
					}),
				),
		);
	}

	const onMoved: LeafletEventHandlerFn = () => arrange();
	map.on("moveend", onMoved);

	return {
		update(frame) {
			const marks = marksOf(frame);
			const wanted = new Set(marks.map(keyOf));
			for (const [key, { marker }] of drawn)
				if (!wanted.has(key)) {
					marker.remove();
					drawn.delete(key);
				}
			for (const mark of marks) {
				const key = keyOf(mark);
				const one = drawn.get(key) ?? newMark(map, mark, onSelect);
				one.mark = mark;
				drawn.set(key, one);
				dress(one);
			}
			arrange();
		},
		spots: () => spots,
		focus({ kind, id }) {
			const one = drawn.get(`${kind}/${id}`);
			one?.button.focus({ preventScroll: true });
			return one !== undefined;
		},
		destroy() {
			map.off("moveend", onMoved);
			for (const { marker } of drawn.values()) marker.remove();
			moving.destroy();
			root.remove();
		},
	};
}

function degreesOf(km: number): number {
	return (((km * 1000) / EARTH_RADIUS) * 180) / Math.PI;
}

function keyOf({ kind, id }: Mark): string {
	return `${kind}/${id}`;
}

function latLngOf({ place: [lon, lat] }: Mark): LatLng {
	return new LatLng(lat, lon);
}

/** Largest first, so that a small mark lies on a large one and both can be reached. */
function marksOf(frame: Frame): Mark[] {
	return [
		...frame.incidents.map(
			(incident): Mark => ({
				kind: "incident",
				id: incident.id,
				title: incident.title,
				accessibleName: incident.accessibleName,
				place: incident.place,
				radius: incident.radius,
				hollow: incident.hollow,
				selected: incident.selected,
				ringKm: incident.spot.kind === "ring" ? incident.spot.km : 0,
				soft: incident.spot.kind !== "pin",
			}),
		),
		...frame.conferences.map(
			(conference): Mark => ({
				kind: "conference",
				id: conference.id,
				title: conference.title,
				accessibleName: conference.accessibleName,
				place: conference.place,
				radius: CONFERENCE_RADIUS,
				hollow: false,
				selected: conference.selected,
				ringKm: 0,
				soft: false,
			}),
		),
	].sort((one, other) => other.radius - one.radius);
}

function newMark(map: LeafletMap, mark: Mark, onSelect: (selection: Selection) => void): Drawn {
	const button = document.createElement("button");
	button.type = "button";
	const tip = document.createElement("span");
	tip.setAttribute("aria-hidden", "true");
	tip.className = "mark-tip";
	const marker = new Marker(latLngOf(mark), {
		icon: new DivIcon({
			html: button,
			className: `mark-holder ${mark.kind}`,
			iconSize: [0, 0],
		}),
		keyboard: false,
		interactive: false,
	}).addTo(map);
	button.addEventListener("click", (event) => {
		event.stopPropagation();
		onSelect({ kind: mark.kind, id: mark.id });
	});
	// Enter and Space are the button's own; the map must not take them, nor a double click on a mark for a zoom
	for (const type of ["dblclick", "mousedown", "pointerdown", "touchstart"])
		button.addEventListener(type, (event) => event.stopPropagation(), {
			passive: true,
		});
	return { mark, marker, button, tip };
}

function dress({ mark, marker, button, tip }: Drawn): void {
	const size = Math.max(24, 2 * mark.radius + 4);
	const middle = size / 2;
	setAttributes(button, {
		class: `mark ${mark.kind}${mark.selected ? " selected" : ""}${mark.soft ? " soft" : ""}`,
		"aria-label": mark.accessibleName,
		"aria-pressed": String(mark.selected),
	});
	button.style.width = `${size}px`;
	button.style.height = `${size}px`;
	tip.textContent = mark.accessibleName;
	const shape =
		mark.kind === "conference"
			? svg("rect", {
					class: "shape",
					x: middle - mark.radius * 0.72,
					y: middle - mark.radius * 0.72,
					width: mark.radius * 1.44,
					height: mark.radius * 1.44,
					transform: `rotate(45 ${middle} ${middle})`,
				})
			: svg("circle", {
					class: mark.hollow ? "shape hollow" : "shape",
					cx: middle,
					cy: middle,
					r: mark.radius,
				});
	const halo = svg("circle", {
		class: "halo",
		cx: middle,
		cy: middle,
		r: mark.radius + 5,
	});
	button.replaceChildren(
		svg("svg", { width: size, height: size, overflow: "visible", "aria-hidden": "true" }, halo, shape),
		tip,
	);
	marker.setLatLng(latLngOf(mark));
	marker.setZIndexOffset(mark.selected ? 10_000 : 0);
}
