import { isolatedParts } from "../words/isolated";

/** A sentence of the page with names in it that `isolated` has marked: each set in its own direction, by an element. */
export function Isolated({ text }: { readonly text: string }) {
	return <>{isolatedParts(text).map((part, index) => (index % 2 === 1 ? <bdi key={index}>{part}</bdi> : part))}</>;
}
