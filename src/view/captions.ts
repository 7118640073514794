/** What a scene says to its audience. The speaker's notes are no part of it. */
import type { Catalogue } from "./catalogue";
import { type CitationMark, citationMarks } from "./details/cited";
import { once } from "./once";

/** One source of a scene with the paragraphs cited from it. */
export interface CaptionSource {
	readonly id: string;
	readonly number: number;
	readonly short: string;
	readonly paragraphs: readonly string[];
}

export interface Caption {
	/** From 1. */
	readonly number: number;
	readonly total: number;
	readonly title: string;
	readonly text: string;
	readonly sources: readonly CaptionSource[];
	/** How long the scene is meant to stand, when it says so. */
	readonly seconds: number | null;
}

const captionsOf = once((catalogue: Catalogue) =>
	catalogue.dossier.scenes.map(
		({ title, caption, citations, seconds }, index): Caption => ({
			number: index + 1,
			total: catalogue.dossier.scenes.length,
			title: catalogue.text(title),
			text: catalogue.text(caption),
			sources: bySource(citationMarks(catalogue, citations ?? [])),
			seconds: seconds ?? null,
		}),
	),
);

/** The captions of all scenes, in order. */
export function captionsIn(catalogue: Catalogue): readonly Caption[] {
	return captionsOf(catalogue);
}

function bySource(marks: readonly CitationMark[]): CaptionSource[] {
	const sources = new Map<string, CaptionSource>();
	for (const { source, number, short, paragraph } of marks) {
		const known = sources.get(source)?.paragraphs ?? [];
		const paragraphs = paragraph === null ? known : [...new Set([...known, paragraph])];
		sources.set(source, { id: source, number, short, paragraphs });
	}
	return [...sources.values()];
}
