import { isolatedParts } from "../words/isolated";

/** A sentence with names in it that `isolated` has marked, each of them in an element of its own direction. */
export function isolatedNodes(sentence: string): (Node | string)[] {
	return isolatedParts(sentence).map((part, index) => (index % 2 === 0 ? part : inOwnDirection(part)));
}

/** A text in an element of its own direction. */
export function inOwnDirection(text: string): HTMLElement {
	const own = document.createElement("bdi");
	own.textContent = text;
	return own;
}
