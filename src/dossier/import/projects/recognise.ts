/** Which format a parsed value is, by what it holds: names of files say little. */
import type { Given, Imported } from "../draft";
import { importGeoLibre, importMapboxStory, isGeoLibre, isMapboxStory } from "./chapters";
import { importGeoJson, isGeoJson } from "./geojson";
import { own, textOf } from "./json-value";
import { importStoryMapJs, isStoryMapJs } from "./storymapjs";
import { importTimemap, timemapFiles } from "./timemap";
import { importTopoJson, isTopoJson } from "./topojson";
import { importUmap, isUmap } from "./umap";

/** What the value becomes; null when it is of no format that is known. */
export function importValue(given: Given, value: unknown): Imported | null {
	if (textOf(value, "format").startsWith("brieflet-dossier/")) return { outcome: "dossier", input: value };
	if (isUmap(value)) return importUmap(given, value);
	if (isTopoJson(value)) return importTopoJson(given, value);
	if (isGeoJson(value)) return importGeoJson(given, value);
	if (isStoryMapJs(value)) return importStoryMapJs(given, value);
	if (isMapboxStory(value)) return importMapboxStory(given, value);
	if (isGeoLibre(value)) return importGeoLibre(given, value);
	const isListOfGeoJson = Array.isArray(value) && value.slice(0, 10).some(isGeoJson);
	if (isListOfGeoJson || Array.isArray(own(value, "features"))) return importGeoJson(given, value);
	const files = timemapFiles(value);
	return files && importTimemap(given, files);
}
