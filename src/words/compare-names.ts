/** What ids and values of a dossier are called, where a difference between two versions is told. */
import type { AnyRecord } from "../dossier/compare";
import { cut } from "../dossier/cut";
import { isEdtf } from "../dossier/edtf";
import { listOfKind } from "../dossier/references";
import type {
	Account,
	Citation,
	Claim,
	Dossier,
	Figure,
	Geometry,
	Inset,
	Participant,
	Precision,
	RecordList,
	Text,
	When,
} from "../dossier/schema";
import { textIn } from "../dossier/text";
import { compareWords as w } from "./compare-words";
import { coordinatesInWords } from "./coordinates";
import { dateInWords } from "./dates";
import { words } from "./en";
import { counted, listInWords, numberInWords } from "./numbers";

/** The names of one version; regions are called by the geography, which a dossier only points at. */
export interface Names {
	text(text: Text): string;
	/** Of an actor or a source, who may both claim something. */
	claimant(id: string): string;
	place(id: string): string;
	role(id: string): string;
	region(id: string): string;
	record(record: AnyRecord): string;
	/** Of a record by its list and id; the id where there is none. */
	byId(list: RecordList, id: string): string;
	/** "Gazette P2, Wire W1" */
	cited(citations: readonly Citation[]): string;
}

/** Characters of what somebody said by which a statement is told from others. */
const SAID = 80;

export function namesOf(dossier: Dossier, regionName: (id: string) => string): Names {
	const text = (words: Text) => textIn(words, dossier.language);
	const found = new Map<RecordList, ReadonlyMap<string, AnyRecord>>();
	const recordOf = (list: RecordList, id: string): AnyRecord | undefined => {
		const known = found.get(list) ?? new Map((dossier[list] as readonly AnyRecord[]).map((one) => [one.id, one]));
		found.set(list, known);
		return known.get(id);
	};
	const record = (one: AnyRecord): string => {
		if ("speaker" in one)
			return words.items.statement(byId("actors", one.speaker), cut(one.quote ?? text(one.text), SAID));
		if ("short" in one) return one.short;
		if ("title" in one) return text(one.title);
		return text(one.name);
	};
	const byId = (list: RecordList, id: string): string => {
		const one = recordOf(list, id);
		return one ? record(one) : id;
	};
	const source = (id: string) => byId("sources", id);
	return {
		text,
		claimant: (id) => (recordOf("actors", id) ? byId("actors", id) : source(id)),
		place: (id) => byId("places", id),
		role: (id) => byId("roles", id),
		region: regionName,
		record,
		byId,
		cited: (citations) =>
			[...new Set(citations.map((one) => words.stage.source(source(one.source), one.paragraph ? [one.paragraph] : [])))]
				.sort()
				.join(", "),
	};
}

/** "incident/market-fire" is "Market fire"; a date, where one may stand as well, is a date. */
function referenceInWords(written: string, names: Names): string {
	const [kind = "", ...rest] = written.split("/");
	const id = rest.join("/");
	if (id === "") return isEdtf(written) ? dateInWords(written) : written;
	const list = listOfKind(kind);
	return list ? names.byId(list, id) : names.region(id);
}

/** "about 14, claimed by Gazette, as of 23 March 2024" */
function figureInWords(figure: Figure, names: Names): string {
	return [numberOf(figure), claimedBy(figure, names)].join(", ");
}

export function numberOf({ bound, value }: Pick<Figure, "bound" | "value">): string {
	return words.figures.bound[bound](numberInWords(value));
}

export function claimedBy(figure: Pick<Figure, "claimants" | "asOf">, names: Names): string {
	return w.claimedBy(listInWords(figure.claimants.map(names.claimant)), dateInWords(figure.asOf));
}

function precisionInWords(precision: Precision, names: Names): string {
	const p = words.precision;
	switch (precision.kind) {
		case "site":
			return precision.withinKm ? p.siteWithin(precision.withinKm) : p.site;
		case "radius":
			return p.radius(precision.km);
		case "city":
			return p.city;
		case "region":
			return p.region(names.region(precision.region));
	}
}

function geometryInWords(geometry: Geometry): string {
	const parts: readonly (readonly unknown[])[] = geometry.type === "lines" ? geometry.lines : geometry.areas.flat();
	const positions = parts.reduce((sum, { length }) => sum + length, 0);
	return `${words.legend.shape[geometry.type]}, ${counted(positions, w.positions)}`;
}

/** Metres to which a coordinate is told: its five digits. */
const METRE = 1;

/** How the values of some keys are told; a cast is what the schema says of the key. */
const TOLD: Readonly<Record<string, (value: never, names: Names) => string>> = {
	edtf: dateInWords,
	asOf: dateInWords,
	accessed: dateInWords,
	when: whenInWords,
	published: whenInWords,
	place: (id: string, names) => names.place(id),
	role: (id: string, names) => (names.role(id) === id ? id : names.role(id)),
	region: (id: string, names) => names.region(id),
	regions: (id: string, names) => names.region(id),
	speaker: (id: string, names) => names.claimant(id),
	source: (id: string, names) => names.claimant(id),
	sources: (id: string, names) => names.claimant(id),
	actors: (id: string, names) => names.claimant(id),
	claimants: (id: string, names) => names.claimant(id),
	contradicts: (id: string, names) => names.byId("statements", id),
	shapes: (id: string, names) => names.byId("shapes", id),
	hide: (id: string, names) => names.byId("layers", id),
	show: (id: string, names) => names.byId("layers", id),
	about: (written: string, names) => own(words.claims, written) ?? referenceInWords(written, names),
	from: referenceInWords,
	to: referenceInWords,
	select: referenceInWords,
	location: (location: readonly [number, number]) => coordinatesInWords(location, METRE).decimal,
	extent: ([west, south, east, north]: readonly [number, number, number, number]) =>
		w.extent(coordinatesInWords([west, south], 1000).decimal, coordinatesInWords([east, north], 1000).decimal),
	precision: precisionInWords,
	geometry: geometryInWords,
	figures: figureInWords,
	accounts: (account: Account, names) => names.text(account.text),
	claims: claimInWords,
	denials: claimInWords,
	citations: (one: Citation, names) => [names.cited([one]), ...(one.quote ? [`“${one.quote}”`] : [])].join(": "),
	participants: ({ region, role }: Participant, names) => w.asRole(names.region(region), names.role(role)),
	insets: ({ title }: Inset, names) => names.text(title),
	kind: (kind: string) => own(words.relations, kind) ?? own(words.kinds, kind) ?? kind,
	bound: (bound: string) => own(w.bounds, bound) ?? bound,
	stance: (stance: string) =>
		own({ asserts: words.details.asserts, disputes: words.details.disputes }, stance) ?? stance,
};

function whenInWords({ edtf, ...more }: When, names: Names): string {
	return [dateInWords(edtf), ...Object.entries(more).map(([key, part]) => partInWords(key, part, names))].join("; ");
}

function claimInWords({ stance, text, claimants }: Claim, names: Names): string {
	return w.claim(words.details[stance], names.text(text), listInWords(claimants.map(names.claimant)));
}

function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
	return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** A value of a key in words. What a key of a later version of the format holds is told part by part. */
export function valueInWords(key: string, value: unknown, names: Names): string {
	const tell = Object.hasOwn(TOLD, key) ? TOLD[key] : undefined;
	if (tell && !(Array.isArray(value) && key !== "location" && key !== "extent")) return tell(value as never, names);
	if (typeof value === "string") return value;
	if (typeof value === "number") return numberInWords(value);
	if (typeof value === "boolean") return value ? w.yes : w.no;
	if (Array.isArray(value)) return value.map((item) => valueInWords(key, item, names)).join("; ");
	if (typeof value !== "object" || value === null) return String(value);
	return Object.entries(value)
		.map(([inner, part]) => partInWords(inner, part, names))
		.join("; ");
}

function partInWords(key: string, part: unknown, names: Names): string {
	return w.part(labelOf(key), valueInWords(key, part, names));
}

/** What a key is called: "Local time"; of a key that nobody named, its own words. */
export function labelOf(key: string): string {
	const known = own(w.labels, key);
	if (known) return known;
	const spaced = key.replace(/([a-z])([A-Z])/g, (_, end: string, begin: string) => `${end} ${begin.toLowerCase()}`);
	return capitalised(spaced);
}

export function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
