import { isolatedParts } from "../words/isolated";

/** A sentence with names in it that `isolated` has marked, each of them in an element of its own direction. */
export function isolatedNodes(sentence: string): (Node | string)[] {
	return isolatedParts(sentence).map((part, index) => {
		if (index % 2 === 0) return part;
		const own = document.createElement("bdi");
		own.textContent = part;
		return own;
	});
}
