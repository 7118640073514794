/** How the map's camera moves: to what a View or its scene shows, to what is selected; and where it may not go. */
import { type LatLng, type Map as LeafletMap, Point } from "leaflet";
import type { Projection } from "../geo/projection";
import type { Camera } from "../view/view";
import { cameraOf, fitCamera, type Insets, type PlaneBounds, pixelsPerMetre } from "./crs";
import { boxIn, scaleOf } from "./enlargement";

export interface CameraOptions {
	/** The bounds of the opening view, in metres of the plane. */
	readonly opening: PlaneBounds;
	/** Rectangles on the screen that cover a part of the map, in client pixels. */
	readonly covered: () => readonly DOMRect[];
	/** The part of the screen that is kept free for the home, in client pixels, where the page knows it. */
	readonly free: () => DOMRect | null;
	readonly calm: { readonly matches: boolean };
	/** The camera came to rest. */
	readonly onRest: (zoom: number) => void;
	/** It came to rest elsewhere than where the View has it; null when it is back at its home. */
	readonly onMove: (camera: Camera | null) => void;
	/** The map's size is another, or what covers it. */
	readonly onResized: (sameSize: boolean) => void;
}

/** Something to bring into view: bounds in metres of the plane, drawn some pixels aside, that may be larger than the map. */
export interface Target {
	readonly bounds: PlaneBounds;
	readonly aside: { readonly x: number; readonly y: number };
	/** Enough is seen of it when any part is. */
	readonly anyPart: boolean;
}

/** Where what comes into sight lies. */
export type Way = "above" | "below" | "left" | "right";

export interface MapCamera {
	/** The camera that shows all of some bounds in the map's free part. */
	fitted(bounds: PlaneBounds): Camera;
	/**
	 * Follows the View's camera; null is its home, the bounds that its scene or the dossier shows. Whether the camera has
	 * anywhere to go.
	 */
	follow(camera: Camera | null, home: PlaneBounds, animate: boolean): boolean;
	/** Whether it is on a flight of its own. */
	flies(): boolean;
	/** Moves to a camera of the reader's choice; null is the home. */
	flyTo(target: Camera | null): void;
	/** Moves and zooms out so far that all of some bounds, in metres of the plane, is in the map's free part. */
	show(bounds: PlaneBounds): void;
	/** Moves so near that some bounds, in metres of the plane, fill the map's free part. */
	flyToBounds(bounds: PlaneBounds): void;
	/** Shows the home anew when the map is at home: what covers the map is another. */
	refit(): void;
	/** The map is drawn so much larger or smaller: the picture stays where it is. */
	rescaled(factor: number): void;
	/** Moves the map only when this does not lie in its free part. */
	bringIntoView(target: Target): void;
	/** Moves a part of the map's free part to one side, on from where it is moving. */
	step(way: Way): void;
	/** Moves so far that what stands there on the screen, in client pixels, lies in the map's free part. */
	reveal(shown: DOMRect): void;
	/** The page's layout changed around the map. */
	resized(): void;
	/** From now on keeps the reader's own moves over the map and tells of them; after the layers that they move. */
	listen(): void;
	destroy(): void;
}

/** How far the reader may zoom out from the opening view. */
const OUT = 2.2;
/** Seconds of a camera flight, the nearest and the farthest. */
const SHORTEST_FLIGHT = 0.6;
const LONGEST_FLIGHT = 1.2;
/**
 * So often a home is fitted anew. Another zoom may group marks otherwise, which makes another legend, which leaves another
 * part of the map free: without an end the camera would go to and fro.
 */
const MOST_REFITS = 3;
/** So much of the map's free part is passed by one step, and so many pixels at least. */
const STEP = 1 / 3;
const LEAST_STEP = 40;
const WAYS: Readonly<Record<Way, readonly [number, number]>> = {
	above: [0, -1],
	below: [0, 1],
	left: [-1, 0],
	right: [1, 0],
};
/** Pixels kept clear around what is brought into view. */
const CLEAR = 48;
/** Pixels kept clear around a card in a corner. */
const NEAR = 16;

/** Takes charge of a map's camera; the map stands at its opening view then. */
export function createCamera(
	map: LeafletMap,
	projection: Projection,
	element: HTMLElement,
	{ opening, covered, free: freeOnStage, calm, onRest, onMove, onResized }: CameraOptions,
): MapCamera {
	/** The View's camera while this map shows it: moves of our own are no news to the page. */
	let camera: Camera | null = null;
	let home = opening;
	let atHome = true;
	let flying = false;
	/** While this map moves its own camera, what Leaflet tells is no doing of the reader's. */
	let driving = false;
	/** Since the camera was last told where to go. */
	let refits = 0;
	/** The home became another during a flight there. */
	let fitAgain = false;
	let windowSize = `${innerWidth}x${innerHeight}`;
	/** Where the map is moving to: steps that come quickly add up. */
	let heading: LatLng | null = null;

	// a camera must be set before layers can measure anything
	const start = homeCamera();
	map.setView([start.lat, start.lng], start.zoom, { animate: false });
	setLeastZoom();

	function insets(): Insets {
		const frameBox = element.getBoundingClientRect();
		const sides = { top: 0, right: 0, bottom: 0, left: 0 };
		const room = freeOnStage();
		if (room) {
			const scale = scaleOf(element);
			return {
				top: (room.top - frameBox.top) / scale,
				right: (frameBox.right - room.right) / scale,
				bottom: (frameBox.bottom - room.bottom) / scale,
				left: (room.left - frameBox.left) / scale,
			};
		}
		for (const box of covered()) {
			const beside =
				box.left >= frameBox.right ||
				box.right <= frameBox.left ||
				box.top >= frameBox.bottom ||
				box.bottom <= frameBox.top;
			if (beside) continue;
			const wide = box.width > frameBox.width * 0.8;
			if (wide && box.bottom >= frameBox.bottom - 2) sides.bottom = Math.max(sides.bottom, frameBox.bottom - box.top);
			// cards in the corners cover a part of the edge only: half their width is fair, and at the right what stands
			// in one corner leaves the rest of the edge free
			else if (!wide && box.height > 60 && !isAtRight(box))
				sides.left = Math.max(sides.left, (box.right - frameBox.left) / 2);
		}
		return sides;
	}

	function isAtRight(box: DOMRect): boolean {
		const frameBox = element.getBoundingClientRect();
		return box.left + box.right > frameBox.left + frameBox.right;
	}

	function homeCamera(): Camera {
		return fitCamera(projection, home, map.getSize(), insets());
	}

	function setLeastZoom(): void {
		const whole = fitCamera(projection, opening, map.getSize(), insets());
		map.setMinZoom(Math.max(0, Math.min(whole.zoom, homeCamera().zoom) - OUT));
	}

	function flyTo(target: Camera | null, animate = true): void {
		const { lat, lng, zoom } = target ?? homeCamera();
		atHome = target === null;
		const rise = Math.abs(map.getZoom() - zoom);
		const way = map.project([lat, lng], zoom).distanceTo(map.project(map.getCenter(), zoom));
		if (rise < 0.02 && way < 1) {
			if (flying) map.stop(); // on its way elsewhere, and here by chance
			flying = false;
			settled();
			return;
		}
		drive(() => {
			// a map that is hidden, as while its page is printed, has no width to fly across: Leaflet would fly to nowhere
			if (animate && !calm.matches && isShown()) {
				// a flight on the way ends here, without a word: the last wish wins
				flying = true;
				map.flyTo([lat, lng], zoom, { duration: secondsOf(rise, way / map.getSize().x) });
			} else {
				flying = false;
				map.setView([lat, lng], zoom, { animate: false });
			}
		});
	}

	function isShown(): boolean {
		const { x, y } = map.getSize();
		return x > 0 && y > 0;
	}

	/** What covers the map changed: its home is another. A flight on its way there is not cut short, but corrected. */
	function refit(): void {
		if (!atHome || refits === MOST_REFITS) return;
		refits++;
		if (flying) fitAgain = true;
		else flyTo(null, false);
	}

	/** Any hand on the map stops a flight where it is. */
	function stopFlight(): void {
		if (!flying) return;
		flying = false;
		atHome = false;
		map.stop();
	}

	function drive(move: () => void): void {
		const within = driving; // a flight may end, and another begin, in the middle of a move
		driving = true;
		move();
		driving = within;
	}

	function settled(): void {
		onRest(map.getZoom());
		const now = atHome ? null : cameraOf(map);
		if (sameCamera(now, camera)) return;
		camera = now;
		onMove(now);
	}

	/** Keeps the camera over the map: who drags it past the edge comes back. */
	function keepOnMap(): void {
		const { lat, lng } = map.getCenter();
		const point = projection.project([lng, lat]);
		const roam = 1.4 * (opening.right - opening.left);
		const reach = {
			left: opening.left - roam,
			right: opening.right + roam,
			top: opening.top - roam,
			bottom: opening.bottom + roam,
		};
		if (!point) return;
		const x = Math.min(reach.right, Math.max(reach.left, point[0]));
		const y = Math.min(reach.bottom, Math.max(reach.top, point[1]));
		if (Math.hypot(x - point[0], y - point[1]) * pixelsPerMetre(map.getZoom()) < 2) return;
		const back = projection.invert(x, y);
		if (back) map.setView([back[1], back[0]], map.getZoom(), { animate: false });
	}

	function bringIntoView({ bounds, aside, anyPart }: Target): void {
		resized(); // Details may have opened in this very frame, before the observer tells
		bringBox(boxOf(bounds, aside), anyPart);
	}

	function bringBox(box: PlaneBounds, anyPart: boolean): void {
		const size = map.getSize();
		const free = freeBeside(box);
		const tooLarge = box.right - box.left > free.right - free.left || box.bottom - box.top > free.bottom - free.top;
		if (tooLarge) {
			// a country larger than the screen: enough of it is in sight when its middle is
			const middleX = (box.left + box.right) / 2;
			const middleY = (box.top + box.bottom) / 2;
			const seen = middleX > free.left && middleX < free.right && middleY > free.top && middleY < free.bottom;
			const overlaps = box.left < free.right && box.right > free.left && box.top < free.bottom && box.bottom > free.top;
			if (seen || (overlaps && anyPart)) return;
			panBy(middleX - size.x / 2, middleY - size.y / 2);
			return;
		}
		const beyondX = box.left < free.left || box.right > free.right;
		const beyondY = box.top < free.top || box.bottom > free.bottom;
		// to the middle of what is free, so that its surroundings come into view with it
		const dx = (box.left + box.right - free.left - free.right) / 2;
		const dy = (box.top + box.bottom - free.top - free.bottom) / 2;
		if (beyondX || beyondY) panBy(beyondX ? dx : 0, beyondY ? dy : 0);
	}

	/** Where bounds in metres of the plane lie, in container pixels. */
	function boxOf(bounds: PlaneBounds, aside = { x: 0, y: 0 }): PlaneBounds {
		const metre = pixelsPerMetre(map.getZoom());
		const corner = map.getPixelOrigin().add(map.containerPointToLayerPoint([0, 0]));
		return {
			left: bounds.left * metre - corner.x + aside.x,
			right: bounds.right * metre - corner.x + aside.x,
			top: bounds.top * metre - corner.y + aside.y,
			bottom: bounds.bottom * metre - corner.y + aside.y,
		};
	}

	function freePart(): PlaneBounds {
		const size = map.getSize();
		const side = insets();
		return {
			left: (freeOnStage() ? 1 : 2) * side.left + CLEAR,
			top: Math.max(side.top, topButtons()) + CLEAR,
			right: size.x - side.right - CLEAR,
			// scale bar and caption stand at the foot
			bottom: size.y - Math.max(side.bottom, footHeight()) - CLEAR,
		};
	}

	/** The free part for this box: what stands in a corner at the right takes from it when the box would lie behind. */
	function freeBeside(box: PlaneBounds): PlaneBounds {
		const free = { ...freePart() };
		if (freeOnStage()) return free;
		const frameBox = element.getBoundingClientRect();
		const corners = covered()
			.filter((corner) => corner.width > 0 && corner.height > 60 && corner.width < frameBox.width * 0.8)
			.filter(isAtRight);
		for (const corner of corners) {
			const [left, top] = [corner.left - frameBox.left, corner.top - frameBox.top];
			const [right, bottom] = [corner.right - frameBox.left, corner.bottom - frameBox.top];
			const behind =
				box.right > left - NEAR && box.left < right + NEAR && box.bottom > top - NEAR && box.top < bottom + NEAR;
			if (!behind) continue;
			if (top < frameBox.height - bottom) free.top = Math.max(free.top, bottom + NEAR);
			else free.bottom = Math.min(free.bottom, top - NEAR);
		}
		return free;
	}

	function show(bounds: PlaneBounds): void {
		const box = boxOf(bounds);
		const free = freeBeside(box);
		const seen = box.left >= free.left && box.right <= free.right && box.top >= free.top && box.bottom <= free.bottom;
		if (seen) return;
		const tooLarge = box.right - box.left > free.right - free.left || box.bottom - box.top > free.bottom - free.top;
		if (tooLarge) flyToBounds(bounds);
		else bringIntoView({ bounds, aside: { x: 0, y: 0 }, anyPart: false });
	}

	function flyToBounds(bounds: PlaneBounds): void {
		const size = map.getSize();
		const free = freePart();
		const around = { left: free.left, top: free.top, right: size.x - free.right, bottom: size.y - free.bottom };
		const target = fitCamera(projection, bounds, size, around);
		flyTo({ ...target, zoom: Math.min(target.zoom, map.getMaxZoom()) });
	}

	/** Down to where low boxes, such as a narrow screen's button for the layers, cover the top. */
	function topButtons(): number {
		const { top } = element.getBoundingClientRect();
		const low = covered().filter((box) => box.height <= 60 && box.top - top < 60);
		return Math.max(0, ...low.map(({ bottom }) => bottom - top));
	}

	function footHeight(): number {
		const foot = element.querySelector(".map-foot")?.getBoundingClientRect();
		return foot ? (element.getBoundingClientRect().bottom - foot.top) / scaleOf(element) : 0;
	}

	function step(way: Way): void {
		stopFlight();
		const free = freePart();
		const size = map.getSize();
		const [x, y] = WAYS[way];
		const from = heading ? map.latLngToContainerPoint(heading) : new Point(size.x / 2, size.y / 2);
		panBy(
			from.x - size.x / 2 + x * Math.max(LEAST_STEP, STEP * (free.right - free.left)),
			from.y - size.y / 2 + y * Math.max(LEAST_STEP, STEP * (free.bottom - free.top)),
		);
	}

	function panBy(dx: number, dy: number): void {
		const size = map.getSize();
		const target = map.containerPointToLatLng(new Point(size.x / 2 + dx, size.y / 2 + dy));
		atHome = false;
		if (calm.matches || !isShown() || Math.hypot(dx, dy) > 3 * size.x)
			map.setView(target, map.getZoom(), { animate: false });
		else {
			map.panTo(target, { animate: true, duration: 0.5 });
			heading = target; // what moved before has come to an end in this
		}
	}

	function resized(): void {
		const before = map.getSize();
		// what opens beside the map takes from its edge: the map stays where it is under the reader's eyes
		map.invalidateSize({ animate: false, pan: false });
		setLeastZoom();
		const turned = windowSize !== `${innerWidth}x${innerHeight}`;
		windowSize = `${innerWidth}x${innerHeight}`;
		if (turned) refits = 0;
		if (atHome && turned) flyTo(null, false);
		onResized(map.getSize().equals(before));
	}

	const onReaderMoves = () => {
		if (!driving) atHome = false;
	};
	const onMoveEnd = () => {
		flying = false;
		heading = null;
		const again = fitAgain && atHome;
		fitAgain = false;
		if (again) flyTo(null);
		if (flying) return;
		keepOnMap();
		settled();
	};
	return {
		follow(wanted, newHome, animate) {
			const elsewhere = newHome !== home;
			home = newHome;
			if (elsewhere) setLeastZoom();
			if (sameCamera(wanted, camera) && !(elsewhere && wanted === null)) {
				if (!animate) flyTo(wanted, false); // the page is laid out only now
				return false;
			}
			camera = wanted;
			refits = 0;
			flyTo(camera, animate);
			return true;
		},
		flies: () => flying,
		fitted: (bounds) => fitCamera(projection, bounds, map.getSize(), insets()),
		flyTo,
		show,
		flyToBounds,
		refit,
		rescaled(factor) {
			drive(() => {
				map.invalidateSize({ animate: false, pan: false });
				map.setMinZoom(0);
				map.setView(map.getCenter(), map.getZoom() - Math.log2(factor), { animate: false });
				setLeastZoom();
			});
		},
		bringIntoView,
		step,
		reveal: (shown) => bringBox(boxIn(element)(shown), false),
		resized,
		listen() {
			map.on("movestart zoomstart", onReaderMoves);
			map.on("moveend", onMoveEnd);
			for (const type of HANDS) element.addEventListener(type, stopFlight, ON_THE_WAY_DOWN);
		},
		destroy() {
			map.off("movestart zoomstart", onReaderMoves);
			map.off("moveend", onMoveEnd);
			for (const type of HANDS) element.removeEventListener(type, stopFlight, ON_THE_WAY_DOWN);
		},
	};
}

/** What a hand on the map begins with. */
const HANDS = ["pointerdown", "wheel"] as const;
/** Marks keep what happens on them from the map. */
const ON_THE_WAY_DOWN = { capture: true, passive: true };

/** How long a flight takes: so many zoom levels, and so many widths of the map. */
function secondsOf(rise: number, widths: number): number {
	return Math.min(LONGEST_FLIGHT, SHORTEST_FLIGHT + 0.12 * rise + 0.3 * widths);
}

/** Cameras so near each other that no reader could tell them apart, nor the address. */
function sameCamera(one: Camera | null, other: Camera | null): boolean {
	if (one === null || other === null) return one === other;
	return (
		Math.abs(one.zoom - other.zoom) < 0.01 &&
		Math.abs(one.lat - other.lat) < 0.0002 &&
		Math.abs(one.lng - other.lng) < 0.0002
	);
}
