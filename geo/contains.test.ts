import { geoContains } from "d3-geo";
import { expect, test } from "vitest";
import { contains } from "./contains";
import { readMap } from "./read-map";
import type { Point } from "./shapes";

const { areas } = readMap("overview");
const idsAt = (at: Point, isIn: typeof contains) => areas.filter((area) => isIn(area, at)).map(({ id }) => String(id));

test.each<[where: string, at: Point, area: string]>([
	["beside the antimeridian, in the west", [178, 67], "RU"],
	["beside the antimeridian, in the east", [-172, 66], "RU"],
	["at the South Pole", [0, -89.9], "AQ"],
	["on islands on either side of the antimeridian", [178, -17.8], "FJ"],
	["amid a continent", [66, 34], "AF"],
])("a point %s is found as without the box around the shape", (_, at, area) => {
	expect(idsAt(at, contains)).toEqual([area]);
	expect(idsAt(at, geoContains)).toEqual([area]);
});

test("a point at sea is in nothing", () => {
	expect(idsAt([-30, 30], contains)).toEqual([]);
});
