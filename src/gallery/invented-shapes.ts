/** Lines and areas on the invented island: routes on land and sea, a front line, zones that overlap. */
import type { Dossier, Shape } from "../dossier/schema";
import { dossier } from "./invented-dossier";

const citations = [{ source: "wire", paragraph: "50" }];
const line = (id: string, name: string, ...lines: (readonly [number, number])[][]): Shape => ({
	id,
	name,
	geometry: { type: "lines", lines },
	citations,
});
const area = (id: string, name: string, ...areas: (readonly [number, number])[][][]): Shape => ({
	id,
	name,
	geometry: { type: "areas", areas },
	citations,
});
const around = (lon: number, lat: number, wide: number, high: number, corners = 24): [number, number][] =>
	Array.from({ length: corners + 1 }, (_, index) => {
		const turn = (2 * Math.PI * (index % corners)) / corners;
		return [lon + wide * Math.cos(turn), lat + high * Math.sin(turn)];
	});

const shapes: readonly Shape[] = [
	{
		...line(
			"grain",
			"The grain route",
			[
				[7.3, 46.7],
				[9.2, 46.1],
				[11, 46.4],
				[14, 47],
			],
			[
				[12, 41],
				[10.4, 39.4],
				[4, 38.4],
				[-2, 39],
				[-3, 42],
			],
		),
		text: "Carts from the mill to Borec, and ships from Cadmus.",
		when: { edtf: "2024-04/2024-09" },
	},
	line("pipe", "The salt road", [
		[2, 42],
		[6.4, 42.2],
		[9, 43.4],
		[12, 41],
	]),
	{
		...line(
			"front",
			"Line of the Front in August",
			Array.from({ length: 30 }, (_, index): [number, number] => [
				13 + index / 5,
				43.6 + Math.sin(index) / 3 + index / 20,
			]),
		),
		when: { edtf: "2024-08" },
	},
	area("closed", "Waters closed to ships", [around(22, 46, 3, 2.6), around(22, 46, 1.2, 1)]),
	area("burnt", "Burnt fields", [around(7, 45.2, 2.2, 1.1, 9)], [around(3.6, 46.4, 0.8, 0.5, 7)]),
	area("patrol", "Patrol zone", [
		[
			[9, 44],
			[15, 44],
			[15, 48.5],
			[9, 48.5],
			[9, 44],
		],
	]),
];

export const withShapes: Dossier = {
	...dossier,
	layers: [
		...dossier.layers,
		{ id: "routes", name: "Routes", shows: "shapes", shapes: ["grain", "closed"] },
		{ id: "front", name: "Front line", shows: "shapes", shapes: ["front", "patrol"] },
		{ id: "old", name: "Older maps", shows: "shapes", shapes: ["pipe", "burnt"] },
	],
	shapes,
};
