/** Stories in chapters with a camera: mapbox/storytelling's config, and GeoLibre's stories and projects. */
import type { Given, Imported, Position } from "../draft";
import { compose } from "./compose";
import { plainOf, titleOf } from "./feature";
import { createFindings, type Field, type Findings, NOTHING } from "./found";
import { readFeatures, stopped } from "./geojson";
import { createRoom } from "./geometry";
import { asNumber, isObject, listOf, own, textOf, writtenValue } from "./json-value";
import { isAddress } from "./links";

/** Keys of mapbox/storytelling that GeoLibre's stories do not have: its project has the style. */
const MAPBOX = ["accessToken", "style", "use3dTerrain"];

export function isMapboxStory(value: unknown): boolean {
	return Array.isArray(own(value, "chapters")) && MAPBOX.some((key) => own(value, key) !== undefined);
}

export function isGeoLibre(value: unknown): boolean {
	if (Array.isArray(own(value, "chapters")) || Array.isArray(own(own(value, "storymap"), "chapters"))) return true;
	return Array.isArray(own(value, "layers")) && isObject(own(value, "mapView"));
}

export function importMapboxStory(given: Given, config: unknown): Imported {
	const findings = createFindings("mapbox-storytelling");
	findings.remote("style", textOf(config, "style"));
	// A token opens somebody's account: it is named, never shown.
	if (textOf(config, "accessToken")) findings.remote("accessToken", "…");
	readStory(config, findings);
	return compose(given, findings);
}

/** A story alone, or a project with layers and perhaps a story. */
export function importGeoLibre(given: Given, project: unknown): Imported {
	const findings = createFindings("geolibre");
	const story = own(project, "storymap") ?? project;
	findings.title = textOf(story, "title") || textOf(project, "name");
	findings.remote("style", textOf(project, "basemapStyleUrl"));
	for (const plugin of listOf(own(project, "plugins"), "manifestUrls")) findings.notRun("plugin", writtenValue(plugin));
	const room = createRoom();
	for (const layer of listOf(project, "layers")) {
		const name = textOf(layer, "name");
		const collection = own(layer, "geojson") ?? own(own(layer, "metadata"), "embeddedGeoJSON");
		const source = own(layer, "source");
		if (!isObject(collection)) {
			const address = textOf(source, "url") || writtenValue(listOf(source, "tiles")[0]) || textOf(layer, "sourcePath");
			findings.remote("layer", address || name || "layer");
			continue;
		}
		const reading = { group: name, ...(name && { before: [["layer", name] as const] }) };
		if (!readFeatures(given, listOf(collection, "features"), findings, room, reading)) return stopped;
	}
	readStory(story, findings);
	return compose(given, findings);
}

function readStory(story: unknown, findings: Findings): void {
	findings.title ||= plainOf(textOf(story, "title"), 0, findings).text;
	const below = ["subtitle", "byline", "footer"].map((key) => plainOf(textOf(story, key), 0, findings).text);
	findings.summary ||= below.filter(Boolean).join("\n");
	const showsMarkers = own(story, "showMarkers") === true;
	for (const chapter of listOf(story, "chapters")) readChapter(chapter, showsMarkers, findings);
}

/** A chapter is a scene; where it looks is a place on the map only if the story marks it. */
function readChapter(chapter: unknown, showsMarkers: boolean, findings: Findings): void {
	const row = findings.nextRow();
	if (row === null) return;
	if (!isObject(chapter)) {
		findings.skip(row, chapter === null ? "empty" : "not-a-record", writtenValue(chapter));
		return;
	}
	const heading = plainOf(textOf(chapter, "title"), row, findings);
	const told = plainOf(textOf(chapter, "description"), row, findings);
	const image = textOf(chapter, "image");
	findings.remote("image", image);
	if (textOf(chapter, "callback")) findings.notRun("callback", textOf(chapter, "callback"));
	const location = own(chapter, "location");
	const centre = centreOf(own(location, "center"));
	const title = titleOf(heading.text, told.text);
	if (!title && !image && !centre) {
		findings.skip(row, "no-content");
		return;
	}
	if (!centre && own(location, "center") !== undefined)
		findings.repair(row, "coordinates-not-read", { field: "center", came: writtenValue(own(location, "center")) });
	const zoom = asNumber(own(location, "zoom"));
	const links = [...new Set([...heading.links, ...told.links, ...(isAddress(image) ? [image] : [])])];
	const id = textOf(chapter, "id");
	findings.scenes.push({
		row,
		title: title || id,
		text: told.text,
		centre,
		zoom: centre && Number.isFinite(zoom) ? zoom : null,
		links,
	});
	if (!showsMarkers || !centre) return;
	findings.records.push({
		...NOTHING,
		row,
		id,
		title: title || id,
		text: told.text,
		links,
		geometry: { points: [centre], lines: [], areas: [] },
		fields: () => fieldsOf(chapter),
	});
}

/** [longitude, latitude], or an object of both, as Mapbox takes them. */
function centreOf(value: unknown): Position | null {
	const pair = Array.isArray(value) ? value : [own(value, "lng") ?? own(value, "lon"), own(value, "lat")];
	const [longitude, latitude] = [asNumber(pair[0]), asNumber(pair[1])];
	return Number.isFinite(longitude) && Number.isFinite(latitude) ? [longitude, latitude] : null;
}

function fieldsOf(chapter: unknown): Field[] {
	return isObject(chapter) ? Object.keys(chapter).map((key) => [key, writtenValue(chapter[key])] as const) : [];
}
