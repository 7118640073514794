import type { Details } from "../view/details/details";
import { DetailsBody, kindOf } from "./panel";
import { Whole } from "./whole";

/** Details as they stand on paper: every list whole, nothing folded away. */
export function PrintedDetails({ details }: { readonly details: Details }) {
	return (
		<Whole.Provider value={true}>
			<p class="panel-kind">{kindOf(details)}</p>
			<h2 dir="auto">{details.title}</h2>
			<DetailsBody details={details} onSelect={() => undefined} />
		</Whole.Provider>
	);
}
