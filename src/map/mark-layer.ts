import { type LeafletEvent, type Map as LeafletMap, Point, type ZoomAnimEvent } from "leaflet";
import type { Projection } from "../geo/projection";
import type { Frame } from "../view/frame";
import { type IncidentSigns, NO_SIGNS } from "../view/legend";
import type { Selection } from "../view/view";
import { arrangeMarks, type MarkSpot } from "./arrange-marks";
import { pixelsPerMetre } from "./crs";
import { dress, reachOf } from "./mark-shapes";
import { createMarks, type Mark, type Marks } from "./marks";
import { createMoving, originAt } from "./moving";
import { createRings } from "./rings";
import { svg } from "./svg";

export interface MarkLayer {
	update(frame: Frame): void;
	/** Where the marks stand, for labels to keep clear of; layer pixels of now. */
	spots(): readonly MarkSpot[];
	/** What the mark at a spot stands for; null for a group. */
	selectionAt(spot: MarkSpot): Selection | null;
	/** How far the mark of something stands beside its place, in pixels. */
	step(selection: Selection): { readonly x: number; readonly y: number };
	/** Which signs of incidents the marks are. */
	signs(): IncidentSigns;
	focus(selection: Selection): boolean;
	destroy(): void;
}

export interface MarkEvents {
	select(selection: Selection): void;
	/** Somebody wants to see what a group holds. */
	open(group: Mark, button: HTMLElement): void;
	/** The marks were drawn anew. */
	drawn(): void;
}

interface Drawn {
	mark: Mark;
	readonly holder: HTMLElement;
	readonly button: HTMLButtonElement;
	readonly tip: HTMLElement;
}

/** So few marks are all drawn, in sight or not: the keyboard reaches them all. */
const FEW = 60;
/** How far beyond the map's edge marks are drawn, as a part of its size: a drag finds them there. */
const BEYOND = 0.25;

/**
 * Incidents, conferences and places where people speak as buttons on the map. What cannot be told apart is one mark;
 * marks that would cover one another step aside, with a leader.
 */
export function createMarkLayer(
	map: LeafletMap,
	projection: Projection,
	panes: { readonly lines: HTMLElement; readonly marks: HTMLElement },
	on: MarkEvents,
): MarkLayer {
	const read = createMarks(projection);
	const drawn = new Map<string, Drawn>();
	const rings = svg("g", { class: "rings" });
	const leaders = svg("g", { class: "leaders" });
	const root = svg("svg", { width: 1, height: 1, overflow: "visible", "aria-hidden": "true" }, rings, leaders);
	panes.lines.append(root);
	const moving = createMoving(map, root);
	const drawRings = createRings(rings, projection);
	let frame: Frame | null = null;
	/** What the marks of now were read from. */
	let from: readonly unknown[] = [];
	let marks: Marks = { all: [], signs: NO_SIGNS };
	let spots: readonly MarkSpot[] = [];
	/** The map's top left, in layer pixels, when the marks were drawn. */
	let corner = new Point(0, 0);

	/** Reads the marks again if anything that they are made from is another; says whether it was. */
	function reread(): boolean {
		if (!frame) return false;
		const now = [frame.incidents, frame.conferences, frame.statements, map.getZoom()];
		if (now.every((part, index) => part === from[index])) return false;
		from = now;
		marks = read(frame, pixelsPerMetre(map.getZoom()));
		return true;
	}

	function draw(): void {
		const scale = pixelsPerMetre(map.getZoom());
		const origin = map.getPixelOrigin();
		corner = map.containerPointToLayerPoint([0, 0]);
		const shown = marks.all.length > FEW ? marks.all.filter(inSight()) : marks.all;
		spots = arrangeMarks(
			shown.map((mark) => ({
				key: mark.key,
				x: mark.x * scale - origin.x,
				y: mark.y * scale - origin.y,
				radius: reachOf(mark),
			})),
		);
		keep(shown);
		const moved = spots.filter((spot, index) => spot.moved && shown[index]?.members.length === 0);
		leaders.replaceChildren(
			...moved.map(({ x, y, trueX, trueY }) => svg("line", { class: "leader", x1: trueX, y1: trueY, x2: x, y2: y })),
			...moved.map(({ trueX, trueY }) => svg("circle", { class: "leader-end", cx: trueX, cy: trueY, r: 2 })),
		);
		rings.setAttribute("transform", `translate(${-origin.x} ${-origin.y}) scale(${scale})`);
		drawRings(shown);
		moving.drawn(new Point(0, 0));
		on.drawn();
	}

	/** Whether a mark lies on the map or a little beside it. */
	function inSight(): (mark: Mark) => boolean {
		const scale = pixelsPerMetre(map.getZoom());
		const size = map.getSize();
		const corner = map.getPixelOrigin().add(map.containerPointToLayerPoint([0, 0]));
		return ({ x, y, selected }) =>
			selected ||
			(x * scale > corner.x - size.x * BEYOND &&
				x * scale < corner.x + size.x * (1 + BEYOND) &&
				y * scale > corner.y - size.y * BEYOND &&
				y * scale < corner.y + size.y * (1 + BEYOND));
	}

	/** Takes away, makes and dresses only what differs from what is drawn. */
	function keep(shown: readonly Mark[]): void {
		const wanted = new Set(shown.map(({ key }) => key));
		for (const [key, { holder }] of drawn)
			if (!wanted.has(key)) {
				holder.remove();
				drawn.delete(key);
			}
		let next = panes.marks.firstElementChild;
		shown.forEach((mark, index) => {
			const known = drawn.get(mark.key);
			const one = known ?? newMark(mark);
			if (!known) drawn.set(mark.key, one);
			if (!known || !looksAlike(one.mark, mark)) {
				dress(one.button, one.tip, mark);
				one.holder.style.zIndex = String(mark.selected ? 10_000 : 500 - Math.round(mark.radius));
			}
			one.mark = mark;
			const spot = spots[index];
			if (spot) place(one, spot);
			if (one.holder === next) next = next.nextElementSibling;
			else {
				const focused = one.holder.contains(document.activeElement);
				panes.marks.insertBefore(one.holder, next);
				if (focused) one.button.focus({ preventScroll: true });
			}
		});
	}

	function place({ holder, button }: Drawn, { x, y, trueX, trueY }: MarkSpot): void {
		put(holder, trueX, trueY);
		const aside = `${x - trueX}px ${y - trueY}px`;
		if (button.style.translate !== aside) button.style.translate = aside;
	}

	function newMark(mark: Mark): Drawn {
		const holder = document.createElement("div");
		holder.className = "mark-holder leaflet-zoom-animated";
		const button = document.createElement("button");
		button.type = "button";
		const tip = document.createElement("span");
		tip.setAttribute("aria-hidden", "true");
		tip.className = "mark-tip";
		holder.append(button);
		const one: Drawn = { mark, holder, button, tip };
		button.addEventListener("click", (event) => {
			event.stopPropagation();
			if (one.mark.selection) on.select(one.mark.selection);
			else on.open(one.mark, button);
		});
		// Enter and Space are the button's own; the map must not take them, nor a double click on a mark for a zoom
		for (const type of ["dblclick", "mousedown", "pointerdown", "touchstart"])
			button.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
		for (const type of ["pointerenter", "focus"]) button.addEventListener(type, () => keepInMap(tip));
		return one;
	}

	/** A name that is about to be shown stands above its mark: below where the map ends, and no further aside than it. */
	function keepInMap(tip: HTMLElement): void {
		tip.classList.remove("below");
		tip.style.translate = "";
		const room = map.getContainer().getBoundingClientRect();
		const { left, right, top, width } = tip.getBoundingClientRect();
		if (width === 0) return;
		tip.classList.toggle("below", top < room.top);
		const aside = Math.max(0, room.left - left) - Math.max(0, right - room.right);
		// on the stage all of the map is enlarged
		tip.style.translate = `${(aside * tip.offsetWidth) / width}px`;
	}

	/** While the camera moves: marks move with the map and keep their size. */
	function follow(origin: Point, zoom: number): void {
		const scale = pixelsPerMetre(zoom);
		for (const { mark, holder } of drawn.values()) put(holder, mark.x * scale - origin.x, mark.y * scale - origin.y);
	}

	const onZoomAnimation = (event: LeafletEvent) => {
		const { center, zoom } = event as ZoomAnimEvent;
		follow(originAt(map, center, zoom), zoom);
	};
	/** A drag that goes beyond what is drawn draws more; a flight does so when it has come to rest. */
	const onMove = () => {
		const away = map.containerPointToLayerPoint([0, 0]).subtract(corner);
		const size = map.getSize();
		const left = Math.abs(away.x) > size.x * BEYOND || Math.abs(away.y) > size.y * BEYOND;
		if (left && map.getZoom() === from.at(-1) && marks.all.length > FEW) draw();
	};
	const onZoom = () => follow(map.getPixelOrigin(), map.getZoom());
	const onMoved = () => {
		reread();
		draw();
	};
	map.on("zoomanim", onZoomAnimation);
	map.on("zoom viewreset", onZoom);
	map.on("move", onMove);
	map.on("moveend", onMoved);

	return {
		update(newFrame) {
			frame = newFrame;
			if (reread()) draw();
		},
		spots: () => spots,
		selectionAt: ({ key }) => drawn.get(key)?.mark.selection ?? null,
		step(selection) {
			const key = keyOf(selection, frame);
			const spot = spots.find((one) => one.key === key);
			return spot ? { x: spot.x - spot.trueX, y: spot.y - spot.trueY } : { x: 0, y: 0 };
		},
		signs: () => marks.signs,
		focus(selection) {
			const key = keyOf(selection, frame);
			const one = [...drawn.values()].find(
				({ mark }) => mark.key === key || mark.members.some((member) => member.key === key),
			);
			one?.button.focus({ preventScroll: true });
			return one !== undefined;
		},
		destroy() {
			map.off("zoomanim", onZoomAnimation);
			map.off("zoom viewreset", onZoom);
			map.off("move", onMove);
			map.off("moveend", onMoved);
			for (const { holder } of drawn.values()) holder.remove();
			moving.destroy();
			root.remove();
		},
	};
}

/** On whole pixels, so that numbers and edges are sharp. */
function put({ style }: HTMLElement, x: number, y: number): void {
	style.transform = `translate(${Math.round(x)}px,${Math.round(y)}px)`;
}

/** The key of the mark that stands for something: a statement's is that of its place. */
function keyOf({ kind, id }: Selection, frame: Frame | null): string {
	const place = kind === "statement" ? frame?.items.byKey.get(`statement/${id}`)?.place : null;
	return place ? `place/${place}` : `${kind}/${id}`;
}

function looksAlike(one: Mark, other: Mark): boolean {
	return (
		one.accessibleName === other.accessibleName &&
		one.radius === other.radius &&
		one.count === other.count &&
		one.hollow === other.hollow &&
		one.soft === other.soft &&
		one.selected === other.selected
	);
}
