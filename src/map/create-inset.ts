/** A second, small map of one part: the same layers with nothing to move, linked by a leader to its place. */
import { Map as LeafletMap, Point } from "leaflet";
import type { Geography, LonLat } from "../geo/geography";
import type { Extent, Projection } from "../geo/projection";
import type { Frame } from "../view/frame";
import { provinceCountries } from "../view/regions";
import type { Selection } from "../view/view";
import { createBaseLayer } from "./base-layer";
import { type BasePaths, createBasePathsInSlices } from "./base-paths";
import { onPictureStale } from "./colours";
import { boundsOfExtent, createCrs, extentOfBounds, fitCamera, type PlaneBounds, pixelsPerMetre } from "./crs";
import "./create-inset.css";
import { createInsetLeader } from "./inset-leader";
import { createLabelLayer } from "./labels/label-layer";
import type { Box } from "./labels/place-labels";
import { createMarkLayer } from "./mark-layer";
import { createRegionLayer } from "./region-layer";
import { createShapesLater } from "./shapes-later";

/** What the main map lends to an inset. */
export interface MainMap {
	readonly map: LeafletMap;
	readonly projection: Projection;
	/** Where the leader and the outline of the part are drawn. */
	readonly pane: HTMLElement;
	readonly geography: Geography;
	readonly paths: BasePaths;
	/** Where names stand on the main map, in its layer pixels. */
	readonly names: () => readonly Box[];
	readonly language: string;
	/** From this zoom on provinces are drawn. */
	readonly provincesFrom: number;
	readonly select: (selection: Selection) => void;
	readonly flyToBounds: (bounds: PlaneBounds) => void;
}

export interface InsetMap {
	update(frame: Frame): void;
	/** Puts finer lines in place of the present ones. */
	refine(geography: Geography): Promise<void>;
	/** A click at a point of the screen: selects the mark there, or takes the main map to this part. */
	click(x: number, y: number): void;
	/** Takes the main map to this part. */
	go(): void;
	/** Where the inset stands on the screen, or whether it is shown, has changed. */
	placed(): void;
	destroy(): void;
}

/** So many zoom levels before the main map shows as much as the inset, the inset has nothing to add. */
const NEARLY = 0.7;
/** What an inset shows is where a place lies: all incidents have one size, in pixels. */
const RADIUS = 8;
/** A click so near to a mark is meant for it, in pixels. */
const REACH = 12;

/** `near` is told when the main map is already that close, and when no longer. */
export function createInset(
	main: MainMap,
	element: HTMLElement,
	extent: Extent,
	near: (near: boolean) => void,
): InsetMap {
	const { projection } = main;
	const bounds = boundsOfExtent(projection, extent);
	element.classList.add("map", "inset-map");
	// a picture: who reaches the main map's marks reaches these
	element.inert = true;
	element.setAttribute("aria-hidden", "true");

	const map = new LeafletMap(element, {
		crs: createCrs(projection),
		zoomControl: false,
		attributionControl: false,
		dragging: false,
		keyboard: false,
		scrollWheelZoom: false,
		doubleClickZoom: false,
		boxZoom: false,
		touchZoom: false,
		zoomAnimation: false,
		fadeAnimation: false,
		markerZoomAnimation: false,
		trackResize: false,
		zoomSnap: 0,
	});
	const pane = (name: string, zIndex: number) => {
		const made = map.createPane(name);
		made.style.zIndex = String(zIndex);
		return made;
	};
	fitPart();
	const base = createBaseLayer(map, pane("base", 300));
	const outlines = pane("outlines", 350);
	const regions = createRegionLayer(map, { fills: pane("fills", 250), outlines }, null);
	const marks = createMarkLayer(
		map,
		projection,
		{ lines: outlines, marks: pane("marks", 600) },
		{ select: main.select, open: () => undefined, drawn: () => undefined },
	);
	const labels = createLabelLayer(map, projection, pane("names", 450), {
		spots: marks.spots,
		lines: () => [],
		covered: () => [],
		language: main.language,
	});
	const shapes = createShapesLater(map, projection, pane("shapes", 370), null);
	base.setPaths(main.paths);
	regions.setPaths(main.paths);
	labels.setGeography(main.geography);
	const leader = createInsetLeader(main, element, extent);
	const endColours = onPictureStale(base.repaint);
	const observer = new ResizeObserver(() => {
		leader.draw();
		if (element.clientWidth === 0) return; // folded or hidden: it comes back as it was
		map.invalidateSize({ animate: false, pan: false });
		fitPart();
		tellNear();
	});
	observer.observe(element);
	let isNear = false;
	let ended = false;
	main.map.on("moveend", tellNear);

	function fitPart(): void {
		const { lat, lng, zoom } = fitCamera(projection, bounds, map.getSize(), { top: 0, right: 0, bottom: 0, left: 0 });
		map.setView([lat, lng], zoom, { animate: false });
	}

	/** Near are the main map's scale and its place, both. */
	function tellNear(): void {
		const [lng, lat] = projection.invert((bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2) ?? [0, 0];
		const { x, y } = main.map.latLngToContainerPoint([lat, lng]);
		const size = main.map.getSize();
		const seen = x >= 0 && y >= 0 && x <= size.x && y <= size.y;
		const now = seen && main.map.getZoom() >= map.getZoom() - NEARLY;
		if (now === isNear) return;
		isNear = now;
		near(now);
	}

	/** What the small map shows, with the margin that its canvas has. */
	function shown(): Extent {
		const metre = pixelsPerMetre(map.getZoom());
		const size = map.getSize();
		const from = map.getPixelOrigin().add(map.containerPointToLayerPoint(size.multiplyBy(-0.3)));
		const to = map.getPixelOrigin().add(map.containerPointToLayerPoint(size.multiplyBy(1.3)));
		return extentOfBounds(projection, {
			left: from.x / metre,
			top: from.y / metre,
			right: to.x / metre,
			bottom: to.y / metre,
		});
	}

	tellNear();
	return {
		update(frame) {
			const provinceLines = map.getZoom() >= main.provincesFrom ? provinceCountries(frame.regions) : [];
			const part = shown();
			const small: Frame = {
				...frame,
				provinceLines,
				incidents: frame.incidents
					.filter(({ place }) => isWithin(place, part))
					.map((incident) => ({ ...incident, radius: RADIUS })),
				conferences: frame.conferences.filter(({ place }) => isWithin(place, part)),
				statements: frame.statements.filter(({ location }) => isWithin(location, part)),
				relations: [],
			};
			base.setProvinceLines(provinceLines);
			regions.update(small);
			shapes.update(small);
			marks.update(small);
			labels.update(small);
			leader.draw();
		},
		async refine(geography) {
			const paths = await createBasePathsInSlices(geography, projection, () => ended, shown());
			if (!paths) return;
			regions.setPaths(paths);
			base.setPaths(paths);
			labels.setGeography(geography);
		},
		click(x, y) {
			const box = element.getBoundingClientRect();
			const at = map.containerPointToLayerPoint(new Point(x - box.left, y - box.top));
			const found = marks
				.spots()
				.map((spot) => ({ spot, distance: Math.hypot(spot.x - at.x, spot.y - at.y) }))
				.filter(({ distance }) => distance <= REACH)
				.sort((one, other) => one.distance - other.distance)[0];
			const selection = found && marks.selectionAt(found.spot);
			if (selection) main.select(selection);
			else main.flyToBounds(bounds);
		},
		go: () => main.flyToBounds(bounds),
		placed: leader.draw,
		destroy() {
			ended = true;
			main.map.off("moveend", tellNear);
			observer.disconnect();
			endColours();
			leader.destroy();
			shapes.destroy();
			marks.destroy();
			labels.destroy();
			regions.destroy();
			base.destroy();
			map.remove();
		},
	};
}

function isWithin([lon, lat]: LonLat, [west, south, east, north]: Extent): boolean {
	return lat >= south && lat <= north && (west <= east ? lon >= west && lon <= east : lon >= west || lon <= east);
}
