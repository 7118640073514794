import type { Problem } from "../dossier/problem";
import { words } from "../words/en";
import { ProblemList } from "./notices";

export interface FailureProps {
	readonly reason: string;
	readonly problems: readonly Problem[];
	/** The address of the page with the dossier that comes with it; null when that is what failed. */
	readonly shipped: string | null;
	readonly onAgain: () => void;
}

/** The whole page when there is nothing to show: what happened, and what to do. */
export function Failure({ reason, problems, shipped, onAgain }: FailureProps) {
	return (
		<section class="failure" aria-label={words.failure.region} role="alert">
			<h1>{words.failure.region}</h1>
			<p>{reason}</p>
			{problems.length > 0 && <ProblemList problems={problems} />}
			<h2>{words.failure.try}</h2>
			<ul>
				{shipped !== null && (
					<li>
						<a href={shipped}>{words.failure.shipped}</a>
					</li>
				)}
				<li>
					<button type="button" class="plain-button" onClick={onAgain}>
						{words.failure.again}
					</button>
				</li>
				<li>{words.failure.address}</li>
				<li>{words.failure.check}</li>
			</ul>
		</section>
	);
}
