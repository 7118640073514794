import type { Figure } from "../../dossier/schema";
import { words } from "../../words/en";
import { numberInWords } from "../../words/numbers";

/** "at least 14 killed" */
export function figureInWords(figure: Figure): string {
	return `${words.figures.bound[figure.bound](numberInWords(figure.value))} ${words.figures.counts[figure.counts]}`;
}
