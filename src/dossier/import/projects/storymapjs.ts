/** StoryMapJS: every slide is a scene, and one with a place stands on the map as well. */
import type { Given, Imported, Position } from "../draft";
import { compose } from "./compose";
import { plainOf, titleOf } from "./feature";
import { createFindings, type Field, type Findings, NOTHING } from "./found";
import { asNumber, isObject, listOf, own, textOf, writtenValue } from "./json-value";
import { isAddress } from "./links";
import { refused } from "./refused";

/** Addresses of tiles that are of the Earth. */
const EARTH =
	/openstreetmap|stamen|stadiamaps|mapbox|cartocdn|arcgisonline|maptiler|thunderforest|opentopomap|google|mapquest|esri|usgs|nasa/i;

export function isStoryMapJs(value: unknown): boolean {
	return Array.isArray(own(storyOf(value), "slides"));
}

function storyOf(value: unknown): unknown {
	return own(value, "storymap") ?? value;
}

export function importStoryMapJs(given: Given, value: unknown): Imported {
	const story = storyOf(value);
	const mapType = textOf(story, "map_type");
	const zoomify = own(story, "zoomify");
	const isImage = own(story, "map_as_image") === true || mapType.toLowerCase() === "zoomify" || isObject(zoomify);
	if (isImage) return refused("image-map", textOf(zoomify, "path") || mapType || "map_as_image");
	const findings = createFindings("storymapjs");
	findings.remote("tiles", mapType.includes("/") ? mapType : "");
	// Tiles of one's own are of the Earth or of a picture; only a person can tell.
	if (mapType.includes("{z}") && !EARTH.test(mapType)) findings.warn("own-tiles", { came: mapType });
	for (const slide of listOf(story, "slides")) readSlide(slide, findings);
	return compose(given, findings);
}

function readSlide(slide: unknown, findings: Findings): void {
	const row = findings.nextRow();
	if (row === null) return;
	if (!isObject(slide)) {
		findings.skip(row, slide === null ? "empty" : "not-a-record", writtenValue(slide));
		return;
	}
	const words = own(slide, "text");
	const media = own(slide, "media");
	const headline = plainOf(textOf(words, "headline"), row, findings);
	const told = plainOf(textOf(words, "text"), row, findings);
	const caption = plainOf(textOf(media, "caption"), row, findings);
	const credit = plainOf(textOf(media, "credit"), row, findings);
	const url = textOf(media, "url");
	findings.remote("media", url);
	findings.remote("background", textOf(own(slide, "background"), "url"));
	const location = own(slide, "location");
	findings.remote("icon", textOf(location, "icon") || textOf(location, "image"));
	const date = textOf(slide, "date") || textOf(own(words, "date"), "created_time");
	const place = textOf(location, "name");
	const links = [
		...new Set([...headline.links, ...told.links, ...caption.links, ...credit.links, ...(isAddress(url) ? [url] : [])]),
	];
	const isOverview = textOf(slide, "type") === "overview";
	if (isOverview) {
		findings.title ||= titleOf(headline.text, "");
		findings.summary ||= told.text;
	}
	const title = titleOf(headline.text, told.text) || place || date;
	if (!title && !told.text && !url && !place && !hasPlace(location)) {
		findings.skip(row, "no-content");
		return;
	}
	const shown = [caption.text, credit.text].filter(Boolean).join(" — ");
	const text = [told.text, shown].filter(Boolean).join("\n");
	const point = pointOf(location);
	const zoom = asNumber(own(location, "zoom"));
	findings.scenes.push({
		row,
		title,
		text,
		centre: point && (point[0] !== 0 || point[1] !== 0) ? point : null,
		zoom: point && Number.isFinite(zoom) ? zoom : null,
		links,
	});
	if (!point && !hasPlace(location)) return;
	if (!point) findings.repair(row, "coordinates-not-read", { field: "location", came: writtenValue(location) });
	findings.records.push({
		...NOTHING,
		row,
		id: textOf(slide, "uniqueid"),
		title,
		text,
		begins: date,
		links,
		geometry: point && { points: [point], lines: [], areas: [] },
		fields: () => fieldsOf(slide),
	});
}

function hasPlace(location: unknown): boolean {
	return textOf(location, "lat") !== "" || textOf(location, "lon") !== "";
}

function pointOf(location: unknown): Position | null {
	const [longitude, latitude] = [asNumber(own(location, "lon")), asNumber(own(location, "lat"))];
	return Number.isFinite(longitude) && Number.isFinite(latitude) ? [longitude, latitude] : null;
}

/** What the slide says, part by part: "text headline", "media caption". */
function fieldsOf(slide: unknown): Field[] {
	if (!isObject(slide)) return [];
	return Object.keys(slide).flatMap((key) => {
		const part = slide[key];
		if (!isObject(part)) return [[key, writtenValue(part)] as const];
		return Object.keys(part).map((inner) => [`${key} ${inner}`, writtenValue(part[inner])] as const);
	});
}
