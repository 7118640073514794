import { expect, test } from "vitest";
import { edtfOfDays } from "../../days";
import { draftOf, imported, told } from "./fixtures/import-fixture";
import { geoLibreProject, geoLibreStory, mapboxStory, storyMap, timemap, umap } from "./fixtures/stories";

const remote = (warnings: readonly { code: string; field?: string; count?: number }[]) =>
	warnings.filter(({ code }) => code === "remote-not-loaded").map(({ field, count }) => `${field} ${count}`);

test("slides are scenes, and those with a place stand on the map", async () => {
	const draft = await draftOf(storyMap);
	expect(draft).toMatchObject({ title: "A river in flood", summary: "How it rose." });
	expect(draft.report).toMatchObject({ format: "storymapjs", rows: 5, drawn: 1, listed: 2 });
	expect(draft.scenes).toEqual([
		{
			row: 1,
			title: "A river in flood",
			text: "How it rose.\nThe river — Ana",
			centre: null,
			zoom: null,
			links: ["https://a.example/cover.jpg"],
		},
		{
			row: 2,
			title: "First village",
			text: "Water & mud",
			centre: [10.5, 50.5],
			zoom: 9,
			links: ["https://a.example/1.jpg"],
		},
		{ row: 4, title: "Second", text: "", centre: null, zoom: null, links: [] },
	]);
	expect(told(draft)).toEqual([
		"0 html-to-text",
		"3 no-content",
		"4 coordinates-not-read",
		"4 date-not-read",
		"5 not-a-record",
	]);
	expect(remote(draft.report.warnings)).toEqual(["media 2", "icon 1"]);
	expect(draft.texts.fields(0)).toContainEqual(["location name", "Lower Village"]);
});

test("a story on a picture is refused: its coordinates are not of the Earth", async () => {
	for (const more of [{ map_as_image: true }, { map_type: "zoomify" }, { zoomify: { path: "https://a.example/p/" } }])
		expect(await imported(JSON.stringify({ storymap: { slides: [], ...more } }))).toMatchObject({
			outcome: "refused",
			refusal: { code: "image-map" },
		});
	const warned = async (map_type: string) => {
		const story = { storymap: { map_type, slides: [{ text: { headline: "One" } }] } };
		return (await draftOf(JSON.stringify(story))).report.warnings.filter(({ code }) => code === "own-tiles");
	};
	const tiles = "https://a.example/{z}/{x}/{y}.jpg";
	expect(await warned(tiles)).toEqual([{ code: "own-tiles", came: tiles }]);
	expect(await warned("https://{s}.tile.openstreetmap.org/{z}/{x}/{y}.png")).toEqual([]);
});

test("uMap's layers are groups, its markup is plain text, and what it loads is named", async () => {
	const draft = await draftOf(umap);
	expect(draft).toMatchObject({ title: "Wells", summary: "All wells of the survey" });
	expect(draft.report).toMatchObject({ format: "umap", rows: 2, drawn: 2 });
	expect(draft.incidents.kinds).toEqual(["Dug", "Dug / Dry"]);
	expect([draft.texts.title(0), draft.texts.text(0)]).toEqual(["Old well", "Deep, see"]);
	expect(draft.texts.fields(0)).toEqual([
		["layer", "Dug"],
		["nom", "Old well"],
		["description", "**Deep**, see {{https://a.example/well.jpg}}"],
	]);
	expect(remote(draft.report.warnings)).toEqual(["tiles 1", "icon 1", "media 1", "remoteData 1"]);
});

test("a story's script is read and not run; what is no literal is named", async () => {
	const draft = await draftOf(mapboxStory, "javascript");
	expect(draft).toMatchObject({ title: "The harbour", summary: "By Ana" });
	expect(draft.report).toMatchObject({ format: "mapbox-storytelling", rows: 2, drawn: 2 });
	expect(draft.scenes.map(({ title, centre, zoom }) => [title, centre, zoom])).toEqual([
		["Start", [-10.5, 50.5], 8.5],
		["Later", [11, 51], 4],
	]);
	expect(draft.report.repaired.filter(({ remark }) => remark.code === "part-left-out")).toEqual([
		{ row: 0, remark: { code: "part-left-out", field: "config.chapters[1].title", came: "name()" } },
		{ row: 0, remark: { code: "part-left-out", field: "config.chapters[2]", came: "...more" } },
	]);
	expect(draft.report.warnings.at(-1)).toEqual({
		code: "code-not-run",
		came: 'import { helper } from "./helper.js";',
		count: 2,
	});
	expect(remote(draft.report.warnings)).toEqual(["style 1", "accessToken 1"]);
	expect(JSON.stringify(draft)).not.toContain("pk.secret");
	expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test("a script that assigns a map file is that file", async () => {
	const script = 'window.places = {"type":"FeatureCollection","features":[{"type":"Point","coordinates":[1,2]}]};';
	expect((await draftOf(script, "javascript")).report).toMatchObject({ format: "geojson", drawn: 1 });
	expect(await imported("start();", "javascript")).toMatchObject({ refusal: { code: "unknown", came: "start();" } });
	expect(await imported("var a = {\n b: }", "javascript")).toMatchObject({ refusal: { code: "broken" } });
	const deep = `var a = ${"[".repeat(50_000)}${"]".repeat(50_000)}`;
	expect(await imported(deep, "javascript")).toMatchObject({ outcome: "refused" });
	const long = `var a = {type: "Point", coordinates: [1, 2], note: ${Array(3000).fill('"x"').join("+")}}`;
	expect((await draftOf(long, "javascript")).report.drawn).toBe(1);
});

test("chapters are scenes, and stand on the map only where the story marks them", async () => {
	const draft = await draftOf(geoLibreStory);
	expect(draft).toMatchObject({ title: "Tour", summary: "By Ana" });
	expect(draft.report).toMatchObject({ format: "geolibre", rows: 3, drawn: 0, listed: 3 });
	expect(draft.scenes.map(({ title, text, centre }) => [title, text, centre])).toEqual([
		["Start", "Here it began.", [10.5, 50.5]],
		["Later", "Later", [11, 51]],
		["Lost", "", null],
	]);
	expect(told(draft)).toEqual(["0 html-to-text", "3 coordinates-not-read"]);
	const marked = await draftOf(geoLibreStory.replace('"showMarkers":false', '"showMarkers":true'));
	expect(marked.report).toMatchObject({ rows: 3, drawn: 2, listed: 1 });
});

test("a camera that looks past the Earth looks at no place", async () => {
	const centres = [
		[10, 50],
		[11, 51],
		[12, 52],
		[10, 95],
		[13, 53],
	];
	const story = { chapters: centres.map((center, index) => ({ title: `${index}`, location: { center, zoom: 3 } })) };
	const draft = await draftOf(JSON.stringify(story));
	expect(draft.scenes.map(({ centre }) => centre?.[0] ?? null)).toEqual([10, 11, 12, null, 13]);
	expect(draft.scenes[3]?.zoom).toBeNull();
	expect(told(draft)).toEqual(["4 coordinates-outside"]);
});

test("a project of GeoLibre has layers and a story", async () => {
	const draft = await draftOf(geoLibreProject);
	expect(draft.report).toMatchObject({ format: "geolibre", rows: 4, drawn: 1, listed: 3 });
	expect(draft.incidents.kinds).toEqual(["Wells"]);
	expect(draft.scenes).toHaveLength(3);
	expect(remote(draft.report.warnings)).toEqual(["style 1", "layer 1", "image 1"]);
	expect(draft.report.warnings).toContainEqual({
		code: "code-not-run",
		field: "plugin",
		came: "https://a.example/plugin.json",
		count: 1,
	});
});

test("TimeMap's events name sources and associations", async () => {
	const draft = await draftOf(timemap);
	expect(draft.report).toMatchObject({ format: "timemap", rows: 4, drawn: 1, listed: 2 });
	const { incidents, texts } = draft;
	expect(texts.title(0)).toBe("Bridge");
	expect(texts.title(1)).toBe("Shots are heard near the market.");
	expect(edtfOfDays(incidents.firstDay[0] as number, incidents.lastDay[0] as number)).toBe("2021-02-03");
	expect(incidents.kinds[incidents.kind[1] as number]).toBe("Rifle");
	expect(incidents.sources[incidents.source[1] as number]).toBe("A film");
	expect(texts.links(1)).toEqual(["https://a.example/film.mp4"]);
	expect(texts.fields(1)).toContainEqual(["Weapon", "Rifle"]);
	expect(texts.fields(1)).toContainEqual(["narrative", "The long day"]);
	expect(draft.sources).toEqual([
		{
			id: "s1",
			title: "A film",
			publisher: "",
			author: "Ana",
			date: "2021",
			url: "https://a.example/film.mp4",
			note: "From a roof",
		},
	]);
	expect(told(draft)).toEqual(["3 coordinates-not-read", "3 date-not-read", "3 id-repeated", "4 not-a-record"]);
});

test("a comma in a TimeMap's coordinates is a point, its space is not the Earth's, and its other lists are named", async () => {
	const events = [
		{ description: "One", date: "2021", latitude: "50,5", longitude: "10,25", x: "1", y: "2" },
		{ description: "Two", date: "2021", latitude: "", longitude: "", x: "1", y: "2" },
	];
	const draft = await draftOf(JSON.stringify({ events, sites: [{}, {}], regions: [] }));
	expect([draft.incidents.longitude[0], draft.incidents.latitude[0]]).toEqual([10.25, 50.5]);
	expect(draft.report).toMatchObject({ rows: 2, drawn: 1, listed: 1 });
	expect(draft.report.warnings).toEqual([
		{ code: "decimal-comma", field: "coordinates", came: "10,25, 50,5", count: 1 },
	]);
	expect(draft.report.repaired).toEqual([{ row: 0, remark: { code: "part-left-out", field: "sites", count: 2 } }]);
});

test("events alone are a TimeMap too, and their dates are asked about where nothing tells the day", async () => {
	const events = [{ id: "1", description: "One", date: "2/3/2021", latitude: "50", longitude: "10", associations: [] }];
	const text = JSON.stringify(events);
	expect(await imported(text)).toEqual({
		outcome: "asks",
		questions: [{ about: "date-order", example: "2/3/2021", options: ["month-first", "day-first"] }],
	});
	const answered = await draftOf(text, "json", { answers: { "date-order": "day-first" } });
	expect(edtfOfDays(answered.incidents.firstDay[0] as number, answered.incidents.lastDay[0] as number)).toBe(
		"2021-03-02",
	);
	const assumed = await draftOf(text, "json", { accept: true });
	expect(assumed.report.warnings).toEqual([
		{ code: "date-order-assumed", came: "2/3/2021", became: "month-first", count: 1 },
	]);
	const lines = await draftOf(`${JSON.stringify({ ...events[0], date: "2021-02-03" })}\n{"id":`, "json-lines");
	expect(lines.report).toMatchObject({ rows: 2, drawn: 1 });
	expect(told(lines)).toEqual(["2 not-a-record"]);
});

test("any list of records is read, by the names of its keys", async () => {
	const data = [
		{
			event_id_cnty: "X1",
			event_date: "21 March 2020",
			latitude: "50",
			longitude: 10,
			notes: "A protest.",
			fatalities: 2,
		},
		{
			event_id_cnty: "X2",
			event_date: "2/3/2021",
			latitude: "51",
			longitude: "11",
			actor1: "Police",
			event_type: "Protest",
		},
	];
	const draft = await draftOf(JSON.stringify({ status: 200, data }), "json", { accept: true });
	expect(draft.report).toMatchObject({ format: "json-records", rows: 2, drawn: 2 });
	expect([draft.texts.id(0), draft.texts.title(0), draft.incidents.killed[0]]).toEqual(["X1", "A protest.", 2]);
	expect([draft.incidents.actors, draft.incidents.kinds]).toEqual([["Police"], ["Protest"]]);
	expect(draft.report.warnings[0]).toMatchObject({ code: "date-order-assumed", became: "day-first" });
});

test("a dossier is handed back as it is", async () => {
	const text = '{"format":"brieflet-dossier/1","title":"One"}';
	expect(await imported(text)).toEqual({ outcome: "dossier", input: JSON.parse(text) });
});

test("somebody who asks to stop is heard", async () => {
	const text = JSON.stringify({ type: "FeatureCollection", features: Array(9000).fill(null) });
	expect(await imported(text, "json", { onProgress: () => false })).toEqual({ outcome: "stopped" });
});

test("what is none of these is refused", async () => {
	for (const text of ["{}", "[]", "7", '"text"', "null", '{"layers":[]}', '{"a":{"b":1}}'])
		expect(await imported(text), text).toMatchObject({ outcome: "refused", refusal: { code: "unknown" } });
	expect(await imported(" \n ")).toMatchObject({ refusal: { code: "empty-file" } });
});
