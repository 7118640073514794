/** The words of a briefing, scene by scene: for the speaker, for the story on a phone, and for the handout. */
import type { Scene } from "../dossier/schema";
import type { Catalogue } from "./catalogue";
import { type CitationMark, citationMarks, type SourceUse, sourceUses } from "./details/cited";
import { once } from "./once";

export interface SceneText {
	readonly index: number;
	readonly id: string;
	readonly title: string;
	readonly caption: string;
	/** What the speaker says, one paragraph each; empty without notes. Never for the audience. */
	readonly notes: readonly string[];
	/** How long the scene is meant to stand; null when the dossier does not say. */
	readonly seconds: number | null;
	readonly citations: readonly CitationMark[];
	/** The sources cited, each once, with its passages. */
	readonly sources: readonly SourceUse[];
}

export const sceneTexts: (catalogue: Catalogue) => readonly SceneText[] = once((catalogue) =>
	catalogue.dossier.scenes.map((scene: Scene, index: number) => ({
		index,
		id: scene.id,
		title: catalogue.text(scene.title),
		caption: catalogue.text(scene.caption),
		notes: scene.notes ? paragraphsOf(catalogue.text(scene.notes)) : [],
		seconds: scene.seconds ?? null,
		citations: citationMarks(catalogue, scene.citations ?? []),
		sources: sourceUses(catalogue, { citations: scene.citations ?? [] }),
	})),
);

/** Every source of the dossier, by the number under which the page cites it. */
export function allSources(catalogue: Catalogue): readonly SourceUse[] {
	return sourceUses(catalogue, { citations: catalogue.dossier.sources.map(({ id }) => ({ source: id })) });
}

/** A text's paragraphs: one for each line that is not empty. */
function paragraphsOf(text: string): readonly string[] {
	return text
		.split(/\r?\n/)
		.map((line) => line.trim())
		.filter((line) => line !== "");
}
