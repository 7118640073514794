import type { Credibility, Dossier, Reliability } from "../dossier/schema";
import * as invented from "./invented-dossier";

const reliability: Readonly<Record<string, Reliability>> = {
	gazette: { grade: "B", reason: "A daily with named editors that prints its corrections." },
	wire: {
		grade: "C",
		reason: "An agency that names its sources, and has taken back two of its reports of that month.",
	},
	vesti: { grade: "D", reason: "Её сообщения о пожаре дважды расходились с документами." },
	ruznama: { grade: "F", reason: "سابقهٔ این روزنامه در این پرونده سنجیده نشده است." },
};

const credibility: readonly Credibility[] = [
	{ grade: 2, reason: "Two papers report it, and neither had it from the other." },
	{ grade: 3, reason: "One source alone reports it." },
	{ grade: 4, reason: "An early count; every later one is higher." },
	{ grade: 6, reason: "One side speaks of the other, and nothing in these sources tests it." },
];

const grade = <Claim>(claims: readonly Claim[]): readonly (Claim & { readonly credibility: Credibility })[] =>
	claims.map((claim, index) => ({ ...claim, credibility: credibility[index % credibility.length] as Credibility }));

/** The invented dossier with grades of every sort: one source has none, and the events have none. */
export const graded: Dossier = {
	...invented.dossier,
	sources: invented.dossier.sources.map((source) => {
		const own = reliability[source.id];
		return own ? { ...source, reliability: own } : source;
	}),
	incidents: invented.dossier.incidents.map((incident) => ({
		...incident,
		...(incident.when && { when: { ...incident.when, others: grade(incident.when.others ?? []) } }),
		otherPlaces: grade(incident.otherPlaces ?? []),
		figures: grade(incident.figures),
		claims: grade(incident.claims),
	})),
	conferences: invented.dossier.conferences.map((conference) => ({
		...conference,
		participants: grade(conference.participants),
	})),
	statements: grade(invented.dossier.statements),
	relations: grade(invented.dossier.relations),
};
