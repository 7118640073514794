/** The only door to Leaflet: createMap(element, options, on) -> {update, destroy}. */
import { Map as LeafletMap, type LeafletMouseEvent } from "leaflet";
import "./leaflet.css";
import "../ui/ties.css";
import "./map.css";
import type { Geography, LonLat } from "../geo/geography";
import { type Extent, fitProjection } from "../geo/projection";
import type { InView } from "../view/boundaries";
import type { CrowdSigns } from "../view/crowd";
import type { Seen } from "../view/describe";
import type { Frame } from "../view/frame";
import { type IncidentSigns, signsOf } from "../view/legend";
import { type Camera, type Selection, sameSelection } from "../view/view";
import { words } from "../words/en";
import type { ArcSurroundings, createArcLayer } from "./arc-layer";
import { createArcsLater } from "./arcs-later";
import { createBaseLayer } from "./base-layer";
import { createCamera } from "./camera";
import { onPictureStale } from "./colours";
import type { InsetMap } from "./create-inset";
import { boundsOfExtent, boundsOfPoints, createCrs, type PlaneBounds, pixelsPerMetre } from "./crs";
import type { CrowdHit, createDotLayer, DotLayer } from "./dots/dot-layer";
import { createDotsLater } from "./dots/dots-later";
import { boxIn, enlargementFor } from "./enlargement";
import { createFurniture } from "./furniture";
import type { GroupList } from "./group-list";
import { regionAt } from "./hit-test";
import { inViewOn, regionsAt, seenOn } from "./in-sight";
import { createLabelLayer } from "./labels/label-layer";
import type { Box } from "./labels/place-labels";
import type { LookupEvents, MapLookup, Snap } from "./lookup";
import { createMarkLayer } from "./mark-layer";
import type { Mark } from "./marks";
import { createPointerRing } from "./pointer-ring";
import { createRegionLayer } from "./region-layer";
import type { createShapeLayer } from "./shape-layer";
import { createShapesLater } from "./shapes-later";
import { sharedPaths, sharedPathsInSlices } from "./shared-paths";

/** What the map tells the page. */
export interface MapEvents {
	/** Somebody chose a thing on the map, or the sea. */
	select(selection: Selection | null): void;
	/** The camera came to rest somewhere else; null when it is back at its home, the scene's or the opening view. */
	move(camera: Camera | null): void;
	/** Provinces came into sight or went out of it. */
	provinces(shown: boolean): void;
	/** The map is near enough to want finer lines. */
	nearer(): void;
	/** Other signs of incidents than before are on the map: where many lie together they are one. */
	signs(signs: IncidentSigns): void;
	/** Somebody chose a disc of the crowd: incidents of the frame's table. */
	crowd?(hit: CrowdHit): void;
	/** Somebody wants to know how boundaries are drawn. */
	policy?(): void;
	/** Other discs are drawn than before, and the legend has to explain them; null when there are none. */
	crowdSigns?(signs: CrowdSigns | null): void;
	/** Something was opened on the map, for Escape to close in its turn: `close` closes it and says whether it was still open. */
	opened?(close: () => boolean): void;
	/** Code of the map's own that was asked for did not come. */
	failed?(error: unknown): void;
	/** Somebody wants to read the map instead of looking at it; without it there is no button for that. */
	describe?(): void;
}

export interface Paper {
	/** Canvas pixels to one of the page. */
	readonly density: number;
	/** Draws relations, for one who cannot wait until its code comes. */
	readonly createArcs?: typeof createArcLayer;
	/** The same for lines and areas, */
	readonly createShapes?: typeof createShapeLayer;
	/** and for very many incidents. */
	readonly createDots?: typeof createDotLayer;
}

export interface MapOptions {
	/** The opening view: [west, south, east, north]. */
	readonly extent: Extent;
	readonly geography: Geography;
	readonly language: string;
	/** Rectangles on the screen that cover a part of the map, in client pixels. */
	readonly covered: () => readonly DOMRect[];
	/** For a map on paper. */
	readonly paper?: Paper;
	/** The part of the screen that is kept free for what a scene shows, in client pixels, where the page knows it. */
	readonly free?: () => DOMRect | null;
	/** Never moves by itself, neither over the land between nor towards what is selected: a picture among others. */
	readonly still?: boolean;
}

export interface MapView {
	/** `asTold`: a stage shows exactly a scene, and the camera goes nowhere but where the scene has it. */
	update(frame: Frame, asTold?: boolean): void;
	/** Puts finer lines in place of the present ones; nothing flashes, the picture stays until they are ready. */
	refine(geography: Geography): Promise<void>;
	/** Gives the focus to a mark or a region; false when it is not on the map. */
	focus(selection: Selection): boolean;
	/** The regions at [lon, lat], largest first, on the finest boundaries that are here; none at sea. */
	regionsAt(place: LonLat): readonly string[];
	/** What of the Earth the map shows now. */
	seen(): Seen;
	/** Whether the camera is on its way. */
	moves(): boolean;
	/** Regions and classes of boundaries of which a part may be on the screen, on the finest boundaries that are here. */
	inView(): InView;
	/** Until it is destroyed, the reader points at places instead of selecting. */
	lookup(on: LookupEvents): Promise<MapLookup>;
	/** A small map of a part, in an element beside this one; null when this map is gone meanwhile; `near` is told when this map is already that close. */
	inset(element: HTMLElement, extent: Extent, near: (near: boolean) => void): Promise<InsetMap | null>;
	/** Rings a place that is no part of the dossier, [longitude, latitude] in degrees, until something is selected. */
	point(place: LonLat, name: string): void;
	/** Takes that ring away; whether there was one. */
	unpoint(): boolean;
	/** Incidents of the frame's table in view, by their indexes: a way to them for who has no pointer. */
	crowdInView(): Uint32Array;
	/** The page's layout changed around the map. */
	resized(): void;
	/** Shows the home anew when the map is at home: what covers the map is another. */
	refit(): void;
	/** Paints what a frame shows, without names, into a canvas of any size, and anew in other colours: a scene, small. */
	picture(canvas: HTMLCanvasElement, frame: Frame): Promise<void>;
	destroy(): void;
}

/** From this zoom on provinces are drawn and named, and this one asks for finer lines. */
const PROVINCES_FROM = 5.1;
const FINER_FROM = 5;
/** One pixel is then some 150 metres: the lines have no more to say. */
const DEEPEST = 10;
/** Marks of one group that lie so many pixels apart at the deepest zoom can be told apart there. */
const APART = 30;
/** Zoom levels kept free around what is flown to. */
const AROUND = 0.4;
/** Parts of the map's own that cover it: what always stands there, and what is opened. */
const FIXED = ".map-zoom, .map-foot";
const PAD = ".map-pad:not([hidden])";

export function createMap(
	element: HTMLElement,
	{ extent, geography, language, covered, free = () => null, paper, still = false }: MapOptions,
	on: MapEvents,
): MapView {
	const projection = fitProjection(extent);
	const calm = still ? { matches: true } : matchMedia("(prefers-reduced-motion: reduce)");
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
	const homes = new WeakMap<Extent, PlaneBounds>();
	const boundsOf = (home: Extent) => {
		const known = homes.get(home) ?? boundsOfExtent(projection, home);
		homes.set(home, known);
		return known;
	};
	const camera = createCamera(map, projection, element, {
		opening: boundsOf(extent),
		covered: () => [...covered(), ...boxesOf(PAD)],
		free,
		calm,
		onRest,
		onMove: on.move,
		onResized(sameSize) {
			furniture.arrange();
			if (sameSize) labels.arrange(); // only what covers the map has changed
		},
	});

	const arcsPane = pane("arcs", 400, false);
	const base = createBaseLayer(map, pane("base", 300, true), paper?.density);
	const outlinesPane = pane("outlines", 350, true);
	const regions = createRegionLayer(map, { fills: pane("fills", 250, false), outlines: outlinesPane }, (id) =>
		choose({ kind: "region", id }),
	);
	const marks = createMarkLayer(
		map,
		projection,
		{ lines: outlinesPane, marks: pane("marks", 600, false) },
		{
			select: choose,
			open: (group, button) => void openGroup(group, button),
			drawn() {
				arcs.arrange();
				groupList?.check();
				if (!updating) tellSigns();
			},
		},
	);
	const aroundArcs: ArcSurroundings = {
		spots: marks.spots,
		onSelect: (id) => choose({ kind: "relation", id }),
	};
	const arcs = paper?.createArcs
		? paper.createArcs(map, projection, arcsPane, aroundArcs)
		: createArcsLater(map, projection, arcsPane, aroundArcs, () => labels.arrange());
	const dotsPane = pane("dots", 420, true);
	const onDots = () => {
		on.crowdSigns?.(dots.signs());
		if (!updating) labels.arrange(); // names keep clear of numbers
	};
	const dots: DotLayer = paper?.createDots
		? paper.createDots(map, projection, dotsPane, onDots, paper.density)
		: createDotsLater(map, projection, dotsPane, onDots, () => looking === null);
	const shapes = (paper?.createShapes ?? createShapesLater)(
		map,
		projection,
		pane("shapes", 370, false),
		(id) => choose({ kind: "shape", id }),
		paper?.density,
	);
	const names = pane("names", 450, true);
	const labels = createLabelLayer(map, projection, names, {
		spots: marks.spots,
		lines: arcs.lines,
		covered: coveredBoxes,
		language,
	});
	const leadersPane = pane("inset-leaders", 360, true);
	const measurePane = pane("measure", 650, true);
	const ring = createPointerRing(map, pane("pointer", 460, true), (name) =>
		[...names.querySelectorAll<SVGElement>("text")].some(({ dataset }) => dataset.name === name),
	);
	const furniture = createFurniture(
		map,
		projection,
		element,
		camera,
		{
			covered: () => [...covered(), ...boxesOf(FIXED)],
			changed: () => labels.arrange(),
			opened: (close) => on.opened?.(close),
			failed: (error) => on.failed?.(error),
		},
		on,
	);
	let paths = sharedPaths(geography, extent, projection);
	let frame: Frame | null = null;
	let ended = false;
	let provinces = false;
	let named = geography;
	let looking: MapLookup | null = null;
	let groupList: GroupList | null = null;
	let updating = false;
	/** What the page was told last; null while it takes each incident to have a sign of its own. */
	let signs: IncidentSigns | null = null;
	let enlargement = 1;

	base.setPaths(paths);
	regions.setPaths(paths);
	labels.setGeography(geography);

	/** Where parts of the map's own stand on the screen, in client pixels. */
	function boxesOf(parts: string): DOMRect[] {
		return [...element.querySelectorAll(parts)].map((part) => part.getBoundingClientRect());
	}

	function coveredBoxes() {
		const onMap = [...covered(), ...boxesOf(`${FIXED}, ${PAD}`)].map(boxIn(element));
		const corner = map.containerPointToLayerPoint([0, 0]);
		return [...onMap, ...dots.numbers(), ...(looking?.boxes() ?? []).map((box) => shifted(box, corner.x, corner.y))];
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
		if (still) return;
		const bounds = boundsOfSelection(selection);
		const anyPart = selection.kind === "region" || selection.kind === "relation" || selection.kind === "shape";
		if (bounds) camera.bringIntoView({ bounds, aside: marks.step(selection), anyPart });
	}

	function boundsOfSelection({ kind, id }: Selection): PlaneBounds | null {
		if (kind === "region") {
			const region = [...paths.areas, ...paths.provinces].find((one) => one.id === id);
			return region?.bounds ?? null;
		}
		const points = (frame?.where ?? []).flatMap((place) => {
			const point = projection.project(place);
			return point ? [point] : [];
		});
		return points.length > 0 ? boundsOfPoints(points) : null;
	}

	async function openGroup(group: Mark, button: HTMLElement): Promise<void> {
		try {
			const { createGroupList } = await import("./group-list");
			if (ended || !button.isConnected) return;
			groupList ??= createGroupList(element, { select: choose, nearer });
			groupList.open(group, button);
		} catch {
			nearer(group.members)?.(); // without the list, which needs the network, there is still the map
		}
	}

	/** What flies so near that marks can be told apart; null for those that no zoom tells apart. */
	function nearer(members: readonly Mark[]): (() => void) | null {
		const bounds = boundsOfPoints(members.map(({ x, y }) => [x, y] as const));
		const spread = Math.max(bounds.right - bounds.left, bounds.bottom - bounds.top);
		if (spread * pixelsPerMetre(DEEPEST) < APART) return null;
		return () => {
			const fitted = camera.fitted(bounds);
			camera.flyTo({ ...fitted, zoom: Math.min(DEEPEST, Math.max(map.getZoom() + 1, fitted.zoom - AROUND)) });
		};
	}

	/** For the legend, which explains what is on the map. */
	function tellSigns(): void {
		const now = marks.signs();
		const told = signs ?? signsOf(frame?.incidents ?? []);
		if ((Object.keys(now) as (keyof IncidentSigns)[]).every((sign) => now[sign] === told[sign])) return;
		signs = now;
		on.signs(now);
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
			...marks
				.spots()
				.filter((spot) => marks.selectionAt(spot))
				.map(({ key, x, y, radius }) => snap(key, map.layerPointToContainerPoint([x, y]), radius)),
			...cities.map(({ id, place: [lng, lat] }) => snap(`city/${id}`, map.latLngToContainerPoint([lat, lng]), 0)),
		];
	}

	function onClick(event: LeafletMouseEvent): void {
		if (looking) return;
		const { target } = event.originalEvent;
		if (target instanceof Element && target.closest("button, dialog, a")) return;
		const hit = dots.at(event.containerPoint);
		if (hit) {
			on.crowd?.(hit);
			return;
		}
		const shape = shapes.at(event.layerPoint.x, event.layerPoint.y);
		if (shape !== null) {
			on.select({ kind: "shape", id: shape });
			return;
		}
		const named = target instanceof Element && target.closest("[data-region]");
		const [x, y] = projection.project([event.latlng.lng, event.latlng.lat]) ?? [];
		const region = x !== undefined && y !== undefined ? regionAt(paths, [x, y], frame) : null;
		const id = region ?? (named ? named.getAttribute("data-region") : null);
		on.select(id ? { kind: "region", id } : null);
	}

	/** On a stage all of the map, names, marks and lines, is drawn larger: it is read from the back of a room. */
	function enlarge(): void {
		const wanted = frame && frame.view.stage !== "off" ? enlargementFor(innerWidth, innerHeight) : 1;
		if (wanted === enlargement) return;
		const factor = wanted / enlargement;
		enlargement = wanted;
		// a legend beside the map is drawn to its scale
		(element.parentElement ?? element).style.setProperty("--enlarged", String(wanted));
		element.classList.toggle("enlarged", wanted !== 1);
		camera.rescaled(factor);
	}

	// after the first map: nobody has tabbed so far before
	if (!still)
		import("./focus-in-sight").then(
			({ keepFocusInSight }) => ended || keepFocusInSight(map, element, camera.reveal),
			() => undefined,
		);
	map.on("click", onClick);
	camera.listen();
	/** Small pictures on the page, in the colours in which they were painted last. */
	const pictures = new Map<HTMLCanvasElement, Frame>();
	async function paint(canvas: HTMLCanvasElement, pictured: Frame): Promise<void> {
		const { paintPicture } = await import("./picture");
		const paintCrowd = pictured.crowd && (await import("./dots/small-crowd")).paintSmallCrowd;
		if (ended) return;
		paintPicture(canvas, pictured, { paths, projection, bounds: boundsOf(pictured.home), element, paintCrowd });
	}
	const endColours = onPictureStale(() => {
		base.repaint();
		dots.repaint();
		for (const [canvas, pictured] of pictures)
			if (canvas.isConnected) void paint(canvas, pictured);
			else pictures.delete(canvas);
	});
	const observer = new ResizeObserver(() => {
		enlarge();
		camera.resized();
		if (frame?.selection && frame.view.stage === "off") bringIntoView(frame.selection);
	});
	observer.observe(element);
	return {
		update(newFrame, toldExactly = false) {
			const before = frame;
			if (before === null) camera.resized(); // the page was laid out after the map was made
			frame = newFrame;
			updating = true;
			enlarge();
			base.setProvinceLines(newFrame.provinceLines);
			regions.update(newFrame);
			marks.update(newFrame);
			shapes.update(newFrame);
			arcs.update(newFrame);
			dots.update(newFrame.crowd);
			labels.expect(newFrame);
			updating = false;
			const { selection, view, home } = newFrame;
			const flies = camera.follow(view.camera, boundsOf(home), before !== null);
			labels.settle(camera.flies());
			if (!sameSelection(selection, before?.selection ?? null)) ring.unpoint();
			// a scene shows what its extent shows, selected or not
			const asTold = toldExactly || (view.stage !== "off" && (flies || before === null));
			if (selection && !asTold && !sameSelection(selection, before?.selection ?? null))
				// after the page has laid out what the selection opens
				requestAnimationFrame(() => {
					if (!ended) bringIntoView(selection);
				});
			tellSigns();
		},
		async refine(finer) {
			const finerPaths = await sharedPathsInSlices(finer, extent, projection, () => ended);
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
			if (selection.kind === "shape") return shapes.focus(selection.id);
			return selection.kind === "relation" ? arcs.focus(selection.id) : marks.focus(selection);
		},
		regionsAt: (place) => regionsAt(paths, projection, place),
		seen: () => seenOn(map, projection, paths),
		moves: () => camera.flies(),
		inView: () => inViewOn(map, paths, frame?.provinceLines ?? []),
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
			if (ended) return null;
			const main = {
				...{ map, projection, pane: leadersPane, language, paths, geography: named, names: labels.boxes },
				...{ provincesFrom: PROVINCES_FROM, select: choose, flyToBounds: camera.flyToBounds },
			};
			return createInset(main, small, part, near);
		},
		point: ring.point,
		unpoint: ring.unpoint,
		crowdInView: dots.inView,
		// who waited for something else may call a map that is gone
		resized: () => ended || camera.resized(),
		refit: () => ended || camera.refit(),
		picture(canvas, pictured) {
			pictures.set(canvas, pictured);
			return paint(canvas, pictured);
		},
		destroy() {
			ended = true;
			endAnimation(map);
			observer.disconnect();
			endColours();
			camera.destroy();
			ring.destroy();
			furniture.destroy();
			groupList?.destroy();
			arcs.destroy();
			dots.destroy();
			shapes.destroy();
			marks.destroy();
			labels.destroy();
			regions.destroy();
			base.destroy();
			map.remove();
			element.classList.remove("map", "enlarged");
		},
	};
}

function snap(key: string, { x, y }: { readonly x: number; readonly y: number }, radius: number): Snap {
	return { key, x, y, radius };
}

function shifted({ left, top, right, bottom }: Box, x: number, y: number): Box {
	return { left: left - x, top: top - y, right: right - x, bottom: bottom - y };
}

/** Leaflet 1.9 ends the animation of a zoom by a timer that a removed map does not stop, and which then fails. */
function endAnimation(map: LeafletMap): void {
	map.stop();
	Object.assign(map, { _animatingZoom: false });
}
