/** Large dossiers, made: valid, and the same for the same numbers, for the benchmark and for tests of speed. */
import type { Citation, Dossier, Precision } from "../src/dossier/schema";

interface Made {
	readonly incidents: number;
	readonly statements: number;
	readonly seed: number;
}

/** The shipped dossier's extent: [west, south, east, north]. */
const EXTENT = [26, 9, 96, 60] as const;
const STATES = ["AF", "CN", "IN", "IR", "KG", "KZ", "PK", "RU", "TJ", "UZ"];
const INCIDENT_KINDS = ["Armed attack", "Bombing", "Clash", "Kidnapping", "Shelling"];
const RELATION_KINDS = ["pact", "meeting", "designation", "delisting", "accusation", "sanctions", "concern"] as const;
const FIRST_YEAR = 2003;
const LAST_YEAR = 2026;
const TOWNS = 60;
const SPEAKERS = 24;
const SOURCES = 12;

/**
 * A dossier of so many incidents and statements: most incidents in and around some towns, dated 2003 to 2026 to a day,
 * a month or a year, some without a figure or known only roughly; statements in the towns and without a place.
 */
export function makeDossier({ incidents, statements, seed }: Made): Dossier {
	const random = createRandom(seed);
	const below = (limit: number) => Math.floor(random() * limit);
	const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
	const range = (count: number) => Array.from({ length: count }, (_, index) => index);

	const citation = (): Citation => ({ source: `source-${below(SOURCES)}`, paragraph: `P${1 + below(40)}` });
	const location = (): [number, number] => [
		degrees(EXTENT[0] + 1 + random() * (EXTENT[2] - EXTENT[0] - 2)),
		degrees(EXTENT[1] + 10 + random() * (EXTENT[3] - EXTENT[1] - 11)),
	];
	const towns = range(TOWNS).map(location);
	const near = ([lon, lat]: readonly [number, number]): [number, number] => [
		degrees(lon + (random() + random() - 1) * 2),
		degrees(lat + (random() + random() - 1) * 1.4),
	];
	const precision = (): Precision => {
		const drawn = random();
		if (drawn < 0.85) return { kind: "site" };
		return drawn < 0.95 ? { kind: "radius", km: 5 + below(40) } : { kind: "city" };
	};
	const date = (): string => {
		const year = String(FIRST_YEAR + below(LAST_YEAR - FIRST_YEAR + 1));
		const month = String(1 + below(12)).padStart(2, "0");
		const drawn = random();
		if (drawn < 0.1) return year;
		return drawn < 0.25 ? `${year}-${month}` : `${year}-${month}-${String(1 + below(28)).padStart(2, "0")}`;
	};

	/** Sites of incidents: about three incidents share one. */
	const sites = range(Math.ceil(incidents / 3)).map((index) => ({
		id: `site-${index}`,
		name: `Site ${index}`,
		location: random() < 0.8 ? near(pick(towns)) : location(),
		precision: precision(),
		regions: [],
	}));

	return {
		format: "brieflet-dossier/1",
		id: `made-${incidents}-${statements}-${seed}`,
		title: `${incidents} incidents and ${statements} statements, made`,
		language: "en",
		asOf: `${LAST_YEAR}-12-31`,
		extent: [...EXTENT],
		sources: range(SOURCES).map((index) => ({
			id: `source-${index}`,
			title: `Source ${index}`,
			short: `Source ${index}`,
			published: { edtf: date() },
		})),
		actors: [
			...STATES.map((region) => ({ id: `state-${region}`, kind: "state" as const, name: `State ${region}`, region })),
			...range(SPEAKERS).map((index) => ({
				id: `speaker-${index}`,
				kind: "person" as const,
				name: `Speaker ${index}`,
				role: "spokesperson",
				region: pick(STATES),
			})),
		],
		places: [
			...towns.map((location, index) => ({
				id: `town-${index}`,
				name: `Town ${index}`,
				location,
				precision: { kind: "city" as const },
				regions: [],
			})),
			...sites,
		],
		layers: [
			{ id: "countries", name: "Countries", shows: "regions", regions: STATES.slice(0, 4) },
			{ id: "incidents", name: "Incidents", shows: "incidents" },
			{ id: "participants", name: "Conference participants", shows: "participants" },
		],
		roles: [
			{ id: "host", name: "Host", mark: "strong" },
			{ id: "participant", name: "Participant", mark: "plain" },
		],
		incidents: range(incidents).map((index) => {
			const citations = [citation()];
			const claimants = [`speaker-${below(SPEAKERS)}`];
			const killed = random() < 0.9 ? Math.floor(1 / (0.005 + random())) : null;
			return {
				id: `incident-${index}`,
				title: `Incident ${index}`,
				kind: pick(INCIDENT_KINDS),
				when: { edtf: date() },
				place: pick(sites).id,
				accounts: [{ text: `What is told of incident ${index}.`, citations }],
				figures:
					killed === null
						? []
						: [{ counts: "killed", value: killed, bound: "exactly", claimants, asOf: `${LAST_YEAR}`, citations }],
				claims:
					random() < 0.3
						? [{ stance: "asserts", about: "responsibility", text: "Responsibility is claimed.", claimants, citations }]
						: [],
				citations,
			};
		}),
		conferences: [
			{
				id: "conference",
				title: "Conference",
				when: { edtf: "2024-10-04" },
				place: "town-0",
				accounts: [{ text: "They met.", citations: [citation()] }],
				participants: STATES.map((region, index) => ({
					region,
					role: index === 0 ? "host" : "participant",
					claimants: ["source-0"],
					citations: [citation()],
				})),
				citations: [citation()],
			},
		],
		statements: range(statements).map((index) => ({
			id: `statement-${index}`,
			speaker: `speaker-${below(SPEAKERS)}`,
			text: `What statement ${index} says about what happened, at some length so that it fills a line or two.`,
			...(random() < 0.9 && { when: { edtf: date() } }),
			...(random() < 0.8 && { place: `town-${below(TOWNS)}` }),
			...(incidents > 0 && random() < 0.5 && { about: [`incident/incident-${below(incidents)}`] }),
			claimants: [`source-${below(SOURCES)}`],
			citations: [citation()],
		})),
		relations: RELATION_KINDS.map((kind, index) => ({
			id: `relation-${index}`,
			kind,
			title: `Relation ${index}`,
			text: `What is told of relation ${index}.`,
			from: [`region/${STATES[index]}`],
			to: [`region/${STATES[index + 3]}`],
			directed: index > 1,
			when: { edtf: date() },
			claimants: [`source-${below(SOURCES)}`],
			citations: [citation()],
		})),
		events: [],
		shapes: [],
		scenes: [],
	};
}

function degrees(value: number): number {
	return Number(value.toFixed(4));
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
