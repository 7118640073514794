/** How wide a title is in its type; each measured once. */
import { once } from "../view/once";

const widths = new Map<string, number>();
/** Titles are cut far before that, and a dossier may have very long ones. */
const MOST_LETTERS = 80;

export const titleWidth = (title: string, bold: boolean): number => {
	const text = title.slice(0, MOST_LETTERS);
	const key = `${bold}/${text}`;
	const known = widths.get(key);
	if (known !== undefined) return known;
	const brush = contextOf(document);
	if (!brush) return text.length * 6;
	brush.font = `${bold ? 600 : 400} 12px ${getComputedStyle(document.body).fontFamily}`;
	const wide = Math.ceil(brush.measureText(text).width) + 2;
	widths.set(key, wide);
	return wide;
};

const contextOf = once((page: Document) => page.createElement("canvas").getContext("2d"));
