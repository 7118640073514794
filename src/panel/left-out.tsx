import { Isolated } from "../ui/isolated";
import type { LeftOut as Reason } from "../view/left-out";
import { words } from "../words/en";
import { isolated } from "../words/isolated";
import { listInWords } from "../words/numbers";

export interface LeftOutProps {
	readonly reasons: readonly Reason[];
	/** Takes away what keeps it off the map. */
	readonly onLetIn: (reason: Reason) => void;
}

/** Why the thing in Details is not on the map, each reason with a way to have it there. */
export function LeftOut({ reasons, onLetIn }: LeftOutProps) {
	if (reasons.length === 0) return null;
	return (
		<ul class="left-out">
			{reasons.map((reason) => {
				const [why, button] = wordsFor(reason);
				return (
					<li key={reason.why}>
						<span>
							<Isolated text={why} />
						</span>{" "}
						<button type="button" class="text-button" onClick={() => onLetIn(reason)}>
							<Isolated text={button} />
						</button>
					</li>
				);
			})}
		</ul>
	);
}

function wordsFor(reason: Reason): readonly [string, string] {
	const { leftOut } = words.details;
	const from = reason.fromMap ? leftOut.map : leftOut.table;
	if (reason.why === "layer") {
		const names = listInWords(reason.layers.map(({ name }) => isolated(name)));
		return [from(leftOut.layer(names)), leftOut.showLayer(names)];
	}
	return reason.why === "period"
		? [from(leftOut.period), leftOut.clearPeriod]
		: [from(leftOut.filters), leftOut.clearFilters];
}
