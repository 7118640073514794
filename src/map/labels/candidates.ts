/** Which names want to stand on the map, and how much: pure, in pixels of the map's container. */
import type { City, Geography, LonLat, Region } from "../../geo/geography";
import type { Frame } from "../../view/frame";
import type { ArcLine } from "../arcs";
import type { MarkSpot } from "../arrange-marks";
import { alongCurve, beside, centred, type LabelOption, onLine, throughThree } from "./options";
import type { Box, Candidate } from "./place-labels";
import type { Measure } from "./text-width";

export interface Scene {
	readonly geography: Geography;
	readonly frame: Frame;
	readonly zoom: number;
	readonly spots: readonly MarkSpot[];
	/** Relations, in container pixels. */
	readonly lines: readonly ArcLine[];
	/** Container pixels of [lon, lat]; null where the projection has no place for it. */
	readonly pixel: (place: LonLat) => readonly [number, number] | null;
	/** What is free of the map for names. */
	readonly room: Box;
	readonly measure: Measure;
	readonly language: string;
}

/** Pixels to a kilometre at zoom 0 at the standard parallels: 256 pixels round the equator. */
const PIXELS_PER_KM = 256 / 40_030;

export function candidatesOf(scene: Scene): Candidate<LabelOption>[] {
	return [...markNames(scene), ...lineNames(scene), ...regionNames(scene), ...cityNames(scene), ...waterNames(scene)];
}

function nameIn(names: Readonly<Record<string, string>>, language: string) {
	return names[language] ?? names.en ?? Object.values(names)[0] ?? "";
}

/** More incidents than these in view are not named, but for one that is chosen: their names would hide the map. */
const MOST_NAMED = 25;

function markNames({ frame, spots, measure, zoom, room }: Scene) {
	const inView = spots.filter(
		({ key, x, y }) =>
			key.startsWith("incident/") && x > room.left && x < room.right && y > room.top && y < room.bottom,
	).length;
	const marks = [
		...frame.incidents.map(({ id, title, selected }) => ({
			key: `incident/${id}`,
			kind: "incident" as const,
			title,
			selected,
		})),
		...frame.conferences.map(({ id, title, selected }) => ({
			key: `conference/${id}`,
			kind: "conference" as const,
			title,
			selected,
		})),
		// where many speak is a city that has its own name; one that is chosen is named whatever the zoom
		...frame.statements
			.filter(({ selected }) => selected)
			.map(({ place, title }) => ({ key: `place/${place}`, kind: "statements" as const, title, selected: true })),
	];
	const spotOf = new Map(spots.map((spot) => [spot.key, spot]));
	const size = zoom < 3.2 ? 12.5 : 14;
	return marks.flatMap(({ key, kind, title, selected }) => {
		const spot = spotOf.get(key);
		if (!spot || (kind === "incident" && inView > MOST_NAMED && !selected)) return [];
		return [
			{
				key,
				priority: (selected ? 0 : 1) + (kind === "incident" ? 0 : 0.5),
				options: beside(measure, kind, title, [spot.x, spot.y], Math.max(spot.radius, 8) + 2, size),
			},
		];
	});
}

/** A line is named by its kind, the one that is chosen by its title where there is room. */
function lineNames({ lines, measure, room }: Scene): Candidate<LabelOption>[] {
	return lines.map(({ key, points, relation: { kind, kindName, title, selected } }) => {
		const options = (text: string) => onLine(measure, "relation", text, points, room, 12.5, kind);
		return {
			key,
			priority: selected ? 1.2 : 6.5,
			options: [...(selected ? options(title) : []), ...options(kindName)],
		};
	});
}

function regionNames(scene: Scene): Candidate<LabelOption>[] {
	const { geography, frame, zoom, language } = scene;
	const marks = new Map(frame.regions.map((mark) => [mark.id, mark]));
	const pixelsPerKm = PIXELS_PER_KM * 2 ** zoom;
	return [...geography.regions.values()].flatMap((region) => {
		const mark = marks.get(region.id);
		const areaPixels = region.areaKm2 * pixelsPerKm ** 2;
		const name = nameIn(region.names, language);
		if (region.kind === "province") {
			const shown = mark?.selected || frame.provinceLines.includes(region.country ?? "");
			const [place] = region.label;
			const at = place && scene.pixel(place);
			if (!shown || !at || areaPixels < 900) return [];
			const size = areaPixels > 30_000 ? 13.5 : 12;
			return [
				{
					key: region.id,
					priority: mark?.selected ? 2 : 40 - Math.log2(areaPixels) / 2,
					// no farther than the province reaches
					options: [0, -14, 14, -26, 26]
						.filter((dy) => Math.abs(dy) <= 0.3 * Math.sqrt(areaPixels))
						.map((dy) => centred(scene.measure, "province", name, [at[0], at[1] + dy], size)),
				},
			];
		}
		const wanted = mark !== undefined && (mark.role !== null || mark.layered);
		if (areaPixels < (wanted ? 260 : 1700)) return [];
		const options = regionOptions(scene, region, name, areaPixels, wanted);
		return options.length > 0
			? [
					{
						key: region.id,
						priority: (mark?.selected ? 2 : wanted ? 4 : 14) - Math.min(20, Math.log2(areaPixels)) / 10,
						options,
					},
				]
			: [];
	});
}

function regionOptions(scene: Scene, region: Region, name: string, areaPixels: number, wanted: boolean): LabelOption[] {
	const { measure, room } = scene;
	const kind = region.kind === "undetermined" ? "undetermined" : "country";
	const text = kind === "country" ? name.toLocaleUpperCase(scene.language) : name;
	const side = Math.sqrt(areaPixels);
	const size = Math.max(10.5, Math.min(kind === "country" ? 24 : 13, 7 + side / 26) * (wanted ? 1 : 0.92));
	const points = region.label.map(scene.pixel);
	const [start, middle, end] = points;
	const options: LabelOption[] = [];
	if (start && middle && end && isLevel(start, end)) {
		const curve = throughThree(start, middle, end);
		const one = alongCurve(measure, kind, text, curve, room, size);
		if (one) options.push(one);
	}
	const at = middle ?? start;
	if (!at) return options;
	const widest = side * (wanted ? 2.2 : 1.15);
	// A name that steps aside stays within the clearance around its country's middle; on a country that is small on the
	// screen a step is a few letters' height, which no reader takes for another country.
	const clearance = (region.labelKm * PIXELS_PER_KM * 2 ** scene.zoom) / side;
	const reach = Math.max(side < SMALL ? 0.25 : 0.12, clearance);
	const steps = (wanted ? FAR_STEPS : NEAR_STEPS).filter(([dx, dy]) => Math.hypot(dx, dy) <= reach);
	for (const letters of [size, (size + 10.5) / 2, 10.5])
		for (const spacing of [0.14, 0.04])
			for (const [dx, dy] of steps) {
				const place = [at[0] + dx * side, at[1] + dy * side] as const;
				const option = centred(measure, kind, text, place, letters, letters * spacing);
				const [box] = option.boxes;
				if (box && box.right - box.left <= widest) options.push(option);
			}
	return options;
}

/** Where a level name may stand beside its region's middle, as parts of the region's size. */
const SMALL = 200;
const NEAR_STEPS = [
	[0, 0],
	[0, -0.12],
	[0, 0.12],
] as const;
const FAR_STEPS = [...NEAR_STEPS, [0, -0.25], [0, 0.25], [0.2, 0], [-0.2, 0], [0.2, 0.2], [-0.2, 0.2]] as const;

/** A name that climbs steeper than this, in degrees, is read with a tilted head: it stands level instead. */
const STEEPEST = 32;

function isLevel([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): boolean {
	const steepness = Math.atan2(Math.abs(y2 - y1), Math.abs(x2 - x1));
	return (steepness * 180) / Math.PI <= STEEPEST;
}

/** Zoom levels by which cities come later on a stage: who sees a map for half a minute reads few names. */
const QUIETER = 0.8;

/** The zoom from which a city is named. */
function cityFrom(city: City, home: boolean, layered: boolean): number {
	if (city.rank === "capital") return home ? 2.9 : 4.9;
	if (city.rank === "province-capital" && layered) return 5.5;
	if (city.population > 5e6) return home ? 4.2 : 5;
	if (city.population > 1.5e6) return 5.3;
	if (city.population > 5e5) return 5.9;
	return 6.6;
}

function cityNames({ geography, frame, spots, zoom, pixel, measure, language, room }: Scene): Candidate<LabelOption>[] {
	const home = new Set(frame.regions.filter(({ role }) => role).map(({ id }) => id));
	const layered = new Set(frame.regions.filter((mark) => mark.layered).map(({ id }) => id));
	return geography.cities.flatMap((city) => {
		const capital = city.rank === "capital";
		// a capital with a mark in it is a place of the story, whatever part its country has
		const named = home.has(city.country) || layered.has(city.country);
		const inStory = capital && !named && markAt(spots, pixel(city.place)) !== undefined;
		const here = named || inStory;
		const quieter = frame.view.stage !== "off" && !capital ? QUIETER : 0;
		if (zoom < cityFrom(city, here, layered.has(city.country)) + quieter) return [];
		const at = pixel(city.place);
		if (!at || at[0] < room.left || at[0] > room.right || at[1] < room.top || at[1] > room.bottom) return [];
		// a mark that stands in the city, or has stepped aside from it, serves as its dot
		const mark = markAt(spots, at);
		const radius = mark?.radius ?? (capital ? 3 : 2.2);
		const centre = mark ? ([mark.x, mark.y] as const) : at;
		const dotBox = {
			left: at[0] - radius - 1,
			right: at[0] + radius + 1,
			top: at[1] - radius - 1,
			bottom: at[1] + radius + 1,
		};
		return [
			{
				key: `city/${city.id}`,
				priority: (capital ? (here ? 8 : 18) : 24) - Math.min(8, Math.log10(city.population + 1)) / 10,
				options: beside(
					measure,
					"city",
					nameIn(city.names, language),
					centre,
					radius + (mark ? 2 : 0),
					capital ? 13 : 12.5,
				).map((option) =>
					mark
						? option
						: {
								...option,
								boxes: [...option.boxes, dotBox],
								dot: { at, capital },
							},
				),
			},
		];
	});
}

function markAt(spots: readonly MarkSpot[], at: readonly [number, number] | null): MarkSpot | undefined {
	return at ? spots.find(({ x, y, radius }) => Math.hypot(x - at[0], y - at[1]) < radius + 3) : undefined;
}

function waterNames({ geography, zoom, pixel, measure, language }: Scene): Candidate<LabelOption>[] {
	return geography.waters.flatMap((water) => {
		const at = pixel(water.place);
		if (!at || zoom < 1.2 + water.rank * 0.9) return [];
		const name = nameIn(water.names, language);
		const size = water.rank === 1 ? 14 : 12.5;
		return [
			{
				key: `water/${water.names.en}`,
				priority: 20 + water.rank,
				options: [0, 16, -16, 32, -32].map((dy) => centred(measure, "water", name, [at[0], at[1] + dy], size, 0.8)),
			},
		];
	});
}
