/** The only door to Leaflet: createMap(element, options, on) -> {update, destroy}. */
import { Map as LeafletMap, type LeafletMouseEvent, Point } from "leaflet";
import "./leaflet.css";
import "./map.css";
import type { Geography } from "../geo/geography";
import { type Extent, fitProjection } from "../geo/projection";
import type { Frame } from "../view/frame";
import { type Camera, type Selection, sameSelection } from "../view/view";
import { words } from "../words/en";
import { createBaseLayer } from "./base-layer";
import { createBasePaths, createBasePathsInSlices } from "./base-paths";
import { onColoursChanged } from "./colours";
import {
	boundsOfExtent,
	boundsOfPoints,
	cameraOf,
	createCrs,
	fitCamera,
	type Insets,
	type PlaneBounds,
	pixelsPerMetre,
} from "./crs";
import { createFurniture } from "./furniture";
import { regionAt } from "./hit-test";
import { createLabelLayer } from "./labels/label-layer";
import { createMarkLayer } from "./mark-layer";
import { createRegionLayer } from "./region-layer";

/** What the map tells the page. */
export interface MapEvents {
	/** Somebody chose a thing on the map, or the sea. */
	select(selection: Selection | null): void;
	/** The camera came to rest somewhere else; null when it is back at the opening view. */
	move(camera: Camera | null): void;
	/** Provinces came into sight or went out of it. */
	provinces(shown: boolean): void;
	/** The map is near enough to want finer lines. */
	nearer(): void;
}

export interface MapOptions {
	/** The opening view: [west, south, east, north]. */
	readonly extent: Extent;
	readonly geography: Geography;
	readonly language: string;
	/** Rectangles on the screen that cover a part of the map, in client pixels. */
	readonly covered: () => readonly DOMRect[];
}

export interface MapView {
	update(frame: Frame): void;
	/** Puts finer lines in place of the present ones; nothing flashes, the picture stays until they are ready. */
	refine(geography: Geography): Promise<void>;
	/** Gives the focus to a mark or a region; false when it is not on the map. */
	focus(selection: Selection): boolean;
	/** The page's layout changed around the map. */
	resized(): void;
	destroy(): void;
}

/** From this zoom on provinces are drawn and named, and this one asks for finer lines. */
const PROVINCES_FROM = 5.1;
const FINER_FROM = 5;
/** One pixel is then some 150 metres: the lines have no more to say. */
const DEEPEST = 10;
/** How far the reader may zoom out from the opening view. */
const OUT = 2.2;
/** Seconds of a camera flight, and pixels kept clear around what is brought into view. */
const FLIGHT = 0.8;
const CLEAR = 48;

export function createMap(
	element: HTMLElement,
	{ extent, geography, language, covered }: MapOptions,
	on: MapEvents,
): MapView {
	const projection = fitProjection(extent);
	const opening = boundsOfExtent(projection, extent);
	const calm = matchMedia("(prefers-reduced-motion: reduce)");
	element.classList.add("map");
	element.setAttribute("role", "region");
	element.setAttribute("aria-label", words.map.region);
	element.setAttribute("aria-description", words.map.help);

	const map = new LeafletMap(element, {
		crs: createCrs(projection),
		zoomControl: false,
		attributionControl: false,
		zoomSnap: 0.05,
		zoomDelta: 1,
		wheelPxPerZoomLevel: 110,
		fadeAnimation: false,
		zoomAnimation: !calm.matches,
		inertia: !calm.matches,
		maxZoom: DEEPEST,
		minZoom: 0,
		boxZoom: false,
	});
	const pane = (name: string, zIndex: number, silent: boolean) => {
		const made = map.createPane(name);
		made.style.zIndex = String(zIndex);
		if (silent) made.style.pointerEvents = "none";
		return made;
	};
	// a camera must be set before layers can measure anything
	const start = wholeCamera();
	map.setView([start.lat, start.lng], start.zoom, { animate: false });

	const base = createBaseLayer(map, pane("base", 300, true));
	const outlinesPane = pane("outlines", 350, true);
	const regions = createRegionLayer(map, { fills: pane("fills", 250, false), outlines: outlinesPane }, (id) =>
		on.select({ kind: "region", id }),
	);
	const marks = createMarkLayer(map, projection, outlinesPane, on.select);
	const labels = createLabelLayer(map, projection, pane("names", 450, true), {
		spots: marks.spots,
		covered: coveredBoxes,
		language,
	});
	const furniture = createFurniture(map, projection, element, () => flyTo(null));
	let paths = createBasePaths(geography, projection);
	let frame: Frame | null = null;
	let ended = false;
	/** The View's camera while this map shows it: moves of our own are no news to the page. */
	let camera: Camera | null = null;
	let atOpening = true;
	/** While this map moves its own camera, what Leaflet tells is no doing of the reader's. */
	let driving = false;
	let provinces = false;
	let windowSize = `${innerWidth}x${innerHeight}`;

	base.setPaths(paths);
	regions.setPaths(paths);
	labels.setGeography(geography);

	function insets(): Insets {
		const frameBox = element.getBoundingClientRect();
		const sides = { top: 0, right: 0, bottom: 0, left: 0 };
		for (const box of covered()) {
			const beside =
				box.left >= frameBox.right ||
				box.right <= frameBox.left ||
				box.top >= frameBox.bottom ||
				box.bottom <= frameBox.top;
			if (beside) continue;
			const wide = box.width > frameBox.width * 0.8;
			if (wide && box.bottom >= frameBox.bottom - 2) sides.bottom = Math.max(sides.bottom, frameBox.bottom - box.top);
			// cards in the corners cover a part of the edge only: half their width is fair
			else if (!wide && box.height > 60) sides.left = Math.max(sides.left, (box.right - frameBox.left) / 2);
		}
		return sides;
	}

	function coveredBoxes() {
		const frameBox = element.getBoundingClientRect();
		const own = [...element.querySelectorAll(".map-zoom, .map-foot")].map((part) => part.getBoundingClientRect());
		return [...covered(), ...own].map((box) => ({
			left: box.left - frameBox.left,
			right: box.right - frameBox.left,
			top: box.top - frameBox.top,
			bottom: box.bottom - frameBox.top,
		}));
	}

	function wholeCamera(): Camera {
		return fitCamera(projection, opening, map.getSize(), insets());
	}

	function setLeastZoom(): void {
		map.setMinZoom(Math.max(0, wholeCamera().zoom - OUT));
	}

	/** Moves the camera; null is the opening view. */
	function flyTo(target: Camera | null, animate = true): void {
		const { lat, lng, zoom } = target ?? wholeCamera();
		atOpening = target === null;
		const there =
			Math.abs(map.getZoom() - zoom) < 0.02 &&
			map.project([lat, lng], zoom).distanceTo(map.project(map.getCenter(), zoom)) < 1;
		if (there) {
			settled();
			return;
		}
		drive(() => {
			if (animate && !calm.matches) map.flyTo([lat, lng], zoom, { duration: FLIGHT });
			else map.setView([lat, lng], zoom, { animate: false });
		});
	}

	function drive(move: () => void): void {
		driving = true;
		move();
		driving = false;
	}

	function settled(): void {
		const zoom = map.getZoom();
		if (zoom >= PROVINCES_FROM !== provinces) {
			provinces = !provinces;
			on.provinces(provinces);
		}
		if (zoom >= FINER_FROM) on.nearer();
		const now = atOpening ? null : cameraOf(map);
		if (sameCamera(now, camera)) return;
		camera = now;
		on.move(now);
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

	/** Moves the map only when what is selected does not lie in its free part. */
	function bringIntoView(selection: Selection): void {
		const bounds = boundsOfSelection(selection);
		if (!bounds) return;
		resized(); // Details may have opened in this very frame, before the observer tells
		const size = map.getSize();
		const side = insets();
		const metre = pixelsPerMetre(map.getZoom());
		const corner = map.getPixelOrigin().add(map.containerPointToLayerPoint([0, 0]));
		const aside = stepOf(selection);
		const box = {
			left: bounds.left * metre - corner.x + aside.x,
			right: bounds.right * metre - corner.x + aside.x,
			top: bounds.top * metre - corner.y + aside.y,
			bottom: bounds.bottom * metre - corner.y + aside.y,
		};
		const free = {
			left: 2 * side.left + CLEAR,
			top: Math.max(side.top, topButtons()) + CLEAR,
			right: size.x - side.right - CLEAR,
			// scale bar and caption stand at the foot
			bottom: size.y - Math.max(side.bottom, footHeight()) - CLEAR,
		};
		const tooLarge = box.right - box.left > free.right - free.left || box.bottom - box.top > free.bottom - free.top;
		if (tooLarge) {
			// a country larger than the screen: enough of it is in sight when its middle is
			const middleX = (box.left + box.right) / 2;
			const middleY = (box.top + box.bottom) / 2;
			const seen = middleX > free.left && middleX < free.right && middleY > free.top && middleY < free.bottom;
			const overlaps = box.left < free.right && box.right > free.left && box.top < free.bottom && box.bottom > free.top;
			if (seen || (overlaps && selection.kind === "region")) return;
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

	/** How far a mark stands beside its place. */
	function stepOf({ kind, id }: Selection): { readonly x: number; readonly y: number } {
		const spot = marks.spots().find(({ key }) => key === `${kind}/${id}`);
		return spot ? { x: spot.x - spot.trueX, y: spot.y - spot.trueY } : { x: 0, y: 0 };
	}

	/** Down to where low boxes, such as a narrow screen's button for the layers, cover the top. */
	function topButtons(): number {
		const { top } = element.getBoundingClientRect();
		const low = covered().filter((box) => box.height <= 60 && box.top - top < 60);
		return Math.max(0, ...low.map(({ bottom }) => bottom - top));
	}

	function footHeight(): number {
		const foot = element.querySelector(".map-foot")?.getBoundingClientRect();
		return foot ? element.getBoundingClientRect().bottom - foot.top : 0;
	}

	function panBy(dx: number, dy: number): void {
		const size = map.getSize();
		const target = map.containerPointToLatLng(new Point(size.x / 2 + dx, size.y / 2 + dy));
		atOpening = false;
		if (calm.matches || Math.hypot(dx, dy) > 3 * size.x) map.setView(target, map.getZoom(), { animate: false });
		else map.panTo(target, { animate: true, duration: 0.5 });
	}

	function boundsOfSelection({ kind, id }: Selection): PlaneBounds | null {
		if (kind === "region") {
			const region = [...paths.areas, ...paths.provinces].find((one) => one.id === id);
			return region?.bounds ?? null;
		}
		const place =
			kind === "incident"
				? frame?.incidents.find((one) => one.id === id)?.place
				: frame?.conferences.find((one) => one.id === id)?.place;
		const point = place && projection.project(place);
		return point ? boundsOfPoints([point]) : null;
	}

	function onClick(event: LeafletMouseEvent): void {
		const { target } = event.originalEvent;
		if (target instanceof Element && target.closest("button, dialog, a")) return;
		const named = target instanceof Element && target.closest("[data-region]");
		const [x, y] = projection.project([event.latlng.lng, event.latlng.lat]) ?? [];
		const hit = x !== undefined && y !== undefined ? regionAt(paths, [x, y], frame) : null;
		const id = hit ?? (named ? named.getAttribute("data-region") : null);
		on.select(id ? { kind: "region", id } : null);
	}

	const onReaderMoves = () => {
		if (!driving) atOpening = false;
	};
	const onMoveEnd = () => {
		keepOnMap();
		settled();
	};
	map.on("click", onClick);
	map.on("movestart zoomstart", onReaderMoves);
	map.on("moveend", onMoveEnd);
	const endColours = onColoursChanged(base.repaint);
	const observer = new ResizeObserver(() => {
		resized();
		if (frame?.selection) bringIntoView(frame.selection);
	});
	observer.observe(element);
	setLeastZoom();

	function resized(): void {
		const before = map.getSize();
		// what opens beside the map takes from its edge: the map stays where it is under the reader's eyes
		map.invalidateSize({ animate: false, pan: false });
		setLeastZoom();
		const turned = windowSize !== `${innerWidth}x${innerHeight}`;
		windowSize = `${innerWidth}x${innerHeight}`;
		if (atOpening && turned) flyTo(null, false);
		if (map.getSize().equals(before)) labels.arrange(); // only what covers the map has changed
	}

	return {
		update(newFrame) {
			const before = frame;
			if (before === null) resized(); // the page was laid out after the map was made
			frame = newFrame;
			base.setProvinceLines(newFrame.provinceLines);
			regions.update(newFrame);
			marks.update(newFrame);
			labels.update(newFrame);
			if (!sameCamera(newFrame.view.camera, camera)) {
				camera = newFrame.view.camera;
				flyTo(camera, before !== null);
			} else if (before === null) flyTo(null, false); // the page is laid out only now
			const { selection } = newFrame;
			if (selection && !sameSelection(selection, before?.selection ?? null))
				// after the page has laid out what the selection opens
				requestAnimationFrame(() => {
					if (!ended) bringIntoView(selection);
				});
		},
		async refine(finer) {
			const finerPaths = await createBasePathsInSlices(finer, projection, () => ended);
			if (!finerPaths) return;
			paths = finerPaths;
			regions.setPaths(finerPaths);
			base.setPaths(finerPaths);
			labels.setGeography(finer);
		},
		focus(selection) {
			if (selection.kind === "region") {
				const shape = element.querySelector<SVGElement>(`[data-region="${CSS.escape(selection.id)}"][tabindex]`);
				shape?.focus({ preventScroll: true });
				return shape !== null;
			}
			return marks.focus(selection);
		},
		resized,
		destroy() {
			ended = true;
			observer.disconnect();
			endColours();
			furniture.destroy();
			marks.destroy();
			labels.destroy();
			regions.destroy();
			base.destroy();
			map.remove();
			element.classList.remove("map");
		},
	};
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
