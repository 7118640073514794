/** How large letters are, and how wide a title is in its type; each measured once. */
import { once } from "../view/once";

const widths = new Map<string, number>();
/** Titles are cut far before that, and a dossier may have very long ones. */
const MOST_LETTERS = 80;

/** How many times larger than usual whoever reads has letters: 2 at a text size of 200 %. */
export const textScale = (): number =>
	Math.max(1, Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16);

export const titleWidth = (title: string, bold: boolean, scale = 1): number => {
	const text = title.slice(0, MOST_LETTERS);
	const size = 12 * scale;
	const key = `${bold}/${size}/${text}`;
	const known = widths.get(key);
	if (known !== undefined) return known;
	const brush = contextOf(document);
	if (!brush) return (text.length * size) / 2;
	brush.font = `${bold ? 600 : 400} ${size}px ${getComputedStyle(document.body).fontFamily}`;
	const wide = Math.ceil(brush.measureText(text).width) + 2;
	widths.set(key, wide);
	return wide;
};

const contextOf = once((page: Document) => page.createElement("canvas").getContext("2d"));
