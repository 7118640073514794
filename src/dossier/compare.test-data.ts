/** A dossier small enough to read, and edits of it: for tests of what changed. */
import type { Dossier, Figure, Incident } from "./schema";

const gazette = { source: "gazette", paragraph: "P2" };

const incident = (id: string, figures: readonly Figure[] = []): Incident => ({
	id,
	title: "Fire at the mill",
	kind: "Fire",
	when: { edtf: "2024-03-22" },
	place: "mill",
	accounts: [{ text: "The mill burned.", citations: [gazette] }],
	figures,
	claims: [],
	citations: [gazette],
});

export const small: Dossier = {
	format: "brieflet-dossier/1",
	id: "mill-talks",
	title: "The mill talks",
	summary: "What is known of the mill.",
	language: "en",
	asOf: "2024-12-01",
	extent: [0, 40, 20, 50],
	sources: [
		{ id: "gazette", title: "Fire at the mill", short: "Gazette" },
		{ id: "wire", title: "Wire report", short: "Wire" },
	],
	actors: [{ id: "minister", kind: "person", name: "Ada Minister" }],
	places: [{ id: "mill", name: "The Mill", location: [5, 45], precision: { kind: "site" }, regions: ["XA"] }],
	layers: [{ id: "incidents", name: "Incidents", shows: "incidents" }],
	roles: [
		{ id: "host", name: "Host", mark: "strong" },
		{ id: "guest", name: "Guest", mark: "plain" },
	],
	incidents: [
		incident("fire", [
			{
				counts: "killed",
				value: 100,
				bound: "exactly",
				claimants: ["minister"],
				asOf: "2024-03-23",
				citations: [gazette],
			},
		]),
		incident("slide"),
	],
	conferences: [
		{
			id: "talks",
			title: "The talks",
			when: { edtf: "2024-10-04" },
			place: "mill",
			accounts: [{ text: "They met.", citations: [gazette] }],
			participants: [
				{ region: "XA", role: "host", claimants: ["gazette"], citations: [gazette] },
				{ region: "XB", role: "guest", claimants: ["gazette"], citations: [gazette] },
			],
			citations: [gazette],
		},
	],
	statements: [],
	relations: [],
	events: [],
	shapes: [],
	scenes: ["one", "two", "three"].map((id) => ({ id, title: `Scene ${id}`, caption: "See." })),
};

/** What somebody may do to a dossier; the numbers choose where. */
export type Edit =
	| { readonly do: "remove" | "turn"; readonly at: number }
	| { readonly do: "insert" | "figure" | "title"; readonly at: number; readonly by: number };

/** The small dossier after some edits. */
export function edited(made: readonly Edit[]): Dossier {
	return made.reduce((dossier, edit) => editedOnce(dossier, edit), small);
}

function editedOnce(dossier: Dossier, edit: Edit): Dossier {
	const { incidents, scenes } = dossier;
	const at = incidents.length > 0 ? edit.at % incidents.length : 0;
	const change = (made: (one: Incident) => Incident) => ({
		...dossier,
		incidents: incidents.map((one, index) => (index === at ? made(one) : one)),
	});
	switch (edit.do) {
		case "remove":
			return { ...dossier, incidents: incidents.filter((_, index) => index !== at) };
		case "turn":
			return { ...dossier, incidents: [...incidents].reverse(), scenes: [...scenes.slice(1), ...scenes.slice(0, 1)] };
		case "insert": {
			const id = `new-${edit.by}`;
			if (incidents.some((one) => one.id === id)) return dossier;
			return { ...dossier, incidents: [...incidents.slice(0, at), incident(id), ...incidents.slice(at)] };
		}
		case "figure": {
			const figure: Figure = {
				counts: "injured",
				value: edit.by,
				bound: "about",
				claimants: edit.at % 2 === 0 ? ["wire"] : ["minister", "wire"],
				asOf: "2024-03-24",
				citations: [{ source: "wire" }],
			};
			return change((one) => ({
				...one,
				figures: edit.at % 3 === 0 ? [figure, ...one.figures] : [...one.figures, figure],
			}));
		}
		case "title":
			return change((one) => ({
				...one,
				title: edit.by === 0 ? "Blaze" : { en: "Blaze", fr: `Incendie ${edit.by}` },
			}));
	}
}
