import type { CrowdDetails as Model } from "../view/details/crowd";
import { words } from "../words/en";
import { LinkTo, type OnSelect } from "./parts";

export interface CrowdEvents {
	readonly onSelect: OnSelect;
	/** Another page of the list, by the number of its first line among all, from 1. */
	readonly onFirst?: ((first: number) => void) | undefined;
}

/** One page of a list of very many incidents. */
export function CrowdDetails({ details, onSelect, onFirst }: { readonly details: Model } & CrowdEvents) {
	const { lines, first, all } = details;
	const last = first + lines.length - 1;
	return (
		<>
			<ul class="link-list">
				{lines.map(({ selection, title, facts }) => (
					<li key={selection.id}>
						<LinkTo link={{ name: title, selection }} onSelect={onSelect} />
						<span class="aside"> · {facts}</span>
					</li>
				))}
			</ul>
			{onFirst && all > lines.length && (
				<p class="crowd-pages">
					<button
						type="button"
						class="plain-button"
						disabled={first === 1}
						onClick={() => onFirst(Math.max(1, first - lines.length))}
					>
						{words.details.newer}
					</button>
					<span>{words.details.crowdPage(first, last, all)}</span>
					<button type="button" class="plain-button" disabled={last >= all} onClick={() => onFirst(last + 1)}>
						{words.details.older}
					</button>
				</p>
			)}
		</>
	);
}
