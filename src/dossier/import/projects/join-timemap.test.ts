import { expect, test } from "vitest";
import { draftOf } from "./fixtures/import-fixture";
import { timemap } from "./fixtures/stories";
import { joinTimemap } from "./join-timemap";

const whole = JSON.parse(timemap);
const events = JSON.stringify(whole.events);
const sources = `\ufeff${JSON.stringify(whole.sources)}`;
const associations = JSON.stringify(whole.associations);

test("the files of a TimeMap give the same as one file that holds them all, in whichever order they come", async () => {
	const { sites: _, regions: __, shapes: ___, ...parts } = whole;
	const one = await draftOf(JSON.stringify(parts));
	for (const files of [
		[events, sources, associations],
		[associations, events, sources],
	]) {
		const joined = await draftOf(joinTimemap(files) ?? "");
		expect(joined.report).toEqual(one.report);
		expect(joined.sources).toEqual(one.sources);
		expect(joined.texts.fields(0)).toEqual(one.texts.fields(0));
	}
});

test("files that are not the parts of one TimeMap are not joined", () => {
	expect(joinTimemap([events, events])).toBeNull();
	expect(joinTimemap([sources, associations])).toBeNull();
	expect(joinTimemap([events, "[{]"])).toBeNull();
	expect(joinTimemap([events, '{"type":"FeatureCollection","features":[]}'])).toBeNull();
	expect(joinTimemap([])).toBeNull();
});
