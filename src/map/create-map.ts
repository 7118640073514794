/** The only door to Leaflet: createMap(element, options, on) -> {update, destroy}. */
import { Map as LeafletMap, type LeafletMouseEvent } from "leaflet";
import "./leaflet.css";
import "./map.css";
import type { Geography, LonLat } from "../geo/geography";
import { type Extent, fitProjection } from "../geo/projection";
import type { Frame } from "../view/frame";
import { type Camera, type Selection, sameSelection } from "../view/view";
import { words } from "../words/en";
import { createBaseLayer } from "./base-layer";
import { createBasePaths, createBasePathsInSlices } from "./base-paths";
import { createCamera } from "./camera";
import { onColoursChanged } from "./colours";
import type { InsetMap } from "./create-inset";
import { boundsOfExtent, boundsOfPoints, createCrs, type PlaneBounds } from "./crs";
import { createFurniture } from "./furniture";
import { regionAt, regionsUnder } from "./hit-test";
import { createLabelLayer } from "./labels/label-layer";
import type { Box } from "./labels/place-labels";
import type { LookupEvents, MapLookup, Snap } from "./lookup";
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
	/** The regions at [lon, lat], largest first, on the finest boundaries that are here; none at sea. */
	regionsAt(place: LonLat): readonly string[];
	/** Until it is destroyed, the reader points at places instead of selecting. */
	lookup(on: LookupEvents): Promise<MapLookup>;
	/** A small map of a part, in an element beside this one; `near` is told when this map is already that close. */
	inset(element: HTMLElement, extent: Extent, near: (near: boolean) => void): Promise<InsetMap>;
	/** The page's layout changed around the map. */
	resized(): void;
	destroy(): void;
}

/** From this zoom on provinces are drawn and named, and this one asks for finer lines. */
const PROVINCES_FROM = 5.1;
const FINER_FROM = 5;
/** One pixel is then some 150 metres: the lines have no more to say. */
const DEEPEST = 10;
export function createMap(
	element: HTMLElement,
	{ extent, geography, language, covered }: MapOptions,
	on: MapEvents,
): MapView {
	const projection = fitProjection(extent);
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
	const camera = createCamera(map, projection, element, {
		opening: boundsOfExtent(projection, extent),
		covered,
		calm,
		onRest,
		onMove: on.move,
		onResized(sameSize) {
			if (sameSize) labels.arrange(); // only what covers the map has changed
		},
	});

	const base = createBaseLayer(map, pane("base", 300, true));
	const outlinesPane = pane("outlines", 350, true);
	const regions = createRegionLayer(map, { fills: pane("fills", 250, false), outlines: outlinesPane }, (id) =>
		choose({ kind: "region", id }),
	);
	const marks = createMarkLayer(map, projection, outlinesPane, choose);
	const labels = createLabelLayer(map, projection, pane("names", 450, true), {
		spots: marks.spots,
		covered: coveredBoxes,
		language,
	});
	const leadersPane = pane("inset-leaders", 360, true);
	const measurePane = pane("measure", 650, true);
	const furniture = createFurniture(map, projection, element, () => camera.flyTo(null));
	let paths = createBasePaths(geography, projection);
	let frame: Frame | null = null;
	let ended = false;
	let provinces = false;
	let named = geography;
	let looking: MapLookup | null = null;

	base.setPaths(paths);
	regions.setPaths(paths);
	labels.setGeography(geography);

	function coveredBoxes() {
		const frameBox = element.getBoundingClientRect();
		const own = [...element.querySelectorAll(".map-zoom, .map-foot")].map((part) => part.getBoundingClientRect());
		const onMap = [...covered(), ...own].map((box) => shifted(box, frameBox.left, frameBox.top));
		const corner = map.containerPointToLayerPoint([0, 0]);
		return [...onMap, ...(looking?.boxes() ?? []).map((box) => shifted(box, corner.x, corner.y))];
	}

	function onRest(zoom: number): void {
		if (zoom >= PROVINCES_FROM !== provinces) {
			provinces = !provinces;
			on.provinces(provinces);
		}
		if (zoom >= FINER_FROM) on.nearer();
	}

	/** Moves the map only when what is selected does not lie in its free part. */
	function bringIntoView(selection: Selection): void {
		const bounds = boundsOfSelection(selection);
		if (bounds) camera.bringIntoView({ bounds, aside: stepOf(selection), anyPart: selection.kind === "region" });
	}

	/** How far a mark stands beside its place. */
	function stepOf({ kind, id }: Selection): { readonly x: number; readonly y: number } {
		const spot = marks.spots().find(({ key }) => key === `${kind}/${id}`);
		return spot ? { x: spot.x - spot.trueX, y: spot.y - spot.trueY } : { x: 0, y: 0 };
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

	function choose(selection: Selection): void {
		if (looking) looking.take(selection);
		else on.select(selection);
	}

	/** What is drawn at a point: marks where they stand, cities where their names do not. */
	function snaps(): readonly Snap[] {
		const shown = labels.shown();
		const cities = named.cities.filter(({ id }) => shown.has(`city/${id}`));
		return [
			...marks.spots().map(({ key, x, y, radius }) => snap(key, map.layerPointToContainerPoint([x, y]), radius)),
			...cities.map(({ id, place: [lng, lat] }) => snap(`city/${id}`, map.latLngToContainerPoint([lat, lng]), 0)),
		];
	}

	function onClick(event: LeafletMouseEvent): void {
		if (looking) return;
		const { target } = event.originalEvent;
		if (target instanceof Element && target.closest("button, dialog, a")) return;
		const named = target instanceof Element && target.closest("[data-region]");
		const [x, y] = projection.project([event.latlng.lng, event.latlng.lat]) ?? [];
		const hit = x !== undefined && y !== undefined ? regionAt(paths, [x, y], frame) : null;
		const id = hit ?? (named ? named.getAttribute("data-region") : null);
		on.select(id ? { kind: "region", id } : null);
	}

	map.on("click", onClick);
	camera.listen();
	const endColours = onColoursChanged(base.repaint);
	const observer = new ResizeObserver(() => {
		camera.resized();
		if (frame?.selection) bringIntoView(frame.selection);
	});
	observer.observe(element);
	return {
		update(newFrame) {
			const before = frame;
			if (before === null) camera.resized(); // the page was laid out after the map was made
			frame = newFrame;
			base.setProvinceLines(newFrame.provinceLines);
			regions.update(newFrame);
			marks.update(newFrame);
			labels.update(newFrame);
			camera.follow(newFrame.view.camera, before !== null);
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
			named = finer;
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
		regionsAt(place) {
			const point = projection.project(place);
			return point ? regionsUnder(paths, point) : [];
		},
		async lookup(events) {
			const { createLookup } = await import("./lookup");
			const made = createLookup(map, projection, measurePane, snaps, camera.show, events);
			looking = made;
			return {
				...made,
				update(measured) {
					made.update(measured);
					labels.arrange();
				},
				destroy() {
					made.destroy();
					if (looking === made) looking = null;
				},
			};
		},
		async inset(small, part, near) {
			const { createInset } = await import("./create-inset");
			const main = {
				...{ map, projection, pane: leadersPane, language, paths, geography: named, names: labels.boxes },
				...{ provincesFrom: PROVINCES_FROM, select: choose, flyToBounds: camera.flyToBounds },
			};
			return createInset(main, small, part, near);
		},
		resized: camera.resized,
		destroy() {
			ended = true;
			observer.disconnect();
			endColours();
			camera.destroy();
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

function snap(key: string, { x, y }: { readonly x: number; readonly y: number }, radius: number): Snap {
	return { key, x, y, radius };
}

function shifted({ left, top, right, bottom }: Box, x: number, y: number): Box {
	return { left: left - x, top: top - y, right: right - x, bottom: bottom - y };
}
