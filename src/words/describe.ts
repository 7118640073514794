/** Words that tell the view to who does not see the map; they come after the first map. */
import { counted, listInWords, numberInWords } from "./numbers";

const plural = (one: string, other: string) => (n: number) => counted(n, { one, other });

export const describeWords = {
	close: "Close",
	live: "Announcements",
	countries: plural("country", "countries"),
	/** "In view: Asteria and Boreland." */
	inView: (names: readonly string[]) => `In view: ${listInWords(names)}.`,
	/** "In view: 48 countries, around Asteria, 45° N, 5° E." */
	inViewMany: (countries: string, around: string) => `In view: ${countries}, around ${around}.`,
	middle: (around: string) => `The middle is ${around}.`,
	place: (names: readonly string[]) => names.join(", "),
	sea: "no region of the map",
	role: (role: string, names: readonly string[]) => `${role}: ${listInWords(names)}.`,
	roles: "Regions with a role",
	marks: {
		incidents: plural("incident", "incidents"),
		conferences: plural("conference", "conferences"),
		statements: plural("place where people speak", "places where people speak"),
		relations: plural("relation", "relations"),
		shapes: plural("line or area", "lines and areas"),
	},
	/** "2 incidents, 1 of them in view: Fire at the mill." */
	some: (what: string, n: number, seen: number, names: readonly string[]) =>
		`${what}${n === seen ? (n === 1 ? ", in view" : ", all in view") : `, ${seen === 0 ? "none" : numberInWords(seen)} of them in view`}${names.length > 0 ? `: ${listInWords(names)}` : ""}.`,
	drawn: (what: string) => `${what}.`,
	nothing: "Nothing of the dossier is on the map.",
	layers: (on: readonly string[], off: readonly string[]) =>
		[
			on.length > 0 ? `Layers on: ${listInWords(on)}.` : "All layers are off.",
			...(off.length > 0 ? [`Off: ${listInWords(off)}.`] : []),
		].join(" "),
	allDates: "Period: all dates.",
	period: (period: string) => `Period: ${period}.`,
	noFilter: "No filter.",
	filters: (names: readonly string[]) => `Filters: ${listInWords(names)}.`,
	kept: (kept: number, all: number, undated: number) =>
		`${numberInWords(kept)} of ${counted(all, { one: "item", other: "items" })} kept${undated > 0 ? `, ${numberInWords(undated)} of them undated` : ""}.`,
	selected: (kind: string, name: string) => `Selected: ${name} (${kind}); Details say more.`,
	measured: (sentence: string) => `Measured: ${sentence}.`,
	table: (rows: readonly string[]) => `In the data table: ${rows.join("; ")}.`,
	rows: (name: string, n: number) => `${name} ${numberInWords(n)}`,
} as const;
