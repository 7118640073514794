import { expect, test } from "vitest";
import { importFile } from "./import-file";
import { featureCollection, gpx, jsonLines, kml, topology } from "./projects/fixtures/geographic";
import { geoLibreStory, mapboxStory, storyMap, timemap, umap } from "./projects/fixtures/stories";
import { acled, acledOld, gtd, timemapTable, ucdp } from "./tables/fixtures/tables";

type Counts = readonly [rows: number, drawn: number, listed: number, leftOut: number];

const FILES: readonly (readonly [name: string, text: string, counts: Counts])[] = [
	["ged.csv", ucdp, [3, 3, 0, 0]],
	["acled.csv", acled, [2, 2, 0, 0]],
	["acled-old.csv", acledOld, [1, 1, 0, 0]],
	["gtd.csv", gtd, [3, 2, 1, 0]],
	["events.csv", timemapTable, [2, 2, 0, 0]],
	["features.geojson", featureCollection, [10, 4, 4, 2]],
	["lines.ndjson", jsonLines, [3, 2, 0, 1]],
	["topology.json", topology, [3, 2, 1, 0]],
	["places.kml", kml, [4, 3, 0, 1]],
	["track.gpx", gpx, [4, 3, 1, 0]],
	["story.json", storyMap, [5, 1, 2, 2]],
	["map.umap", umap, [2, 2, 0, 0]],
	["config.js", mapboxStory, [2, 2, 0, 0]],
	["tour.json", geoLibreStory, [3, 0, 3, 0]],
	["events.json", timemap, [4, 1, 2, 1]],
];

test.each(FILES)("%s opens without a question, and its counts add up", async (name, text, counts) => {
	const imported = await importFile({ name, bytes: new TextEncoder().encode(text), answers: {} });
	if (imported.outcome !== "draft") throw new Error(JSON.stringify(imported));
	const { rows, drawn, listed, skipped } = imported.draft.report;
	expect([rows, drawn, listed, skipped.length]).toEqual(counts);
	expect(drawn + listed + skipped.length).toBe(rows);
});
