/** What stands at the two ends of the lanes: their names with their signs, and how many have no date. */
import { words } from "../words/en";
import { numberInWords } from "../words/numbers";
import { type Row, undatedIn } from "./lane-layout";

export function Names({ rows }: { readonly rows: readonly Row[] }) {
	return (
		<>
			{rows.map(({ kind, off }) => (
				<span
					key={kind}
					class="timeline-name"
					data-off={off || undefined}
					title={off ? words.timeline.off(words.timeline.lanes[kind]) : undefined}
				>
					<span class="timeline-sign" data-kind={kind} />
					{words.timeline.lanes[kind]}
				</span>
			))}
		</>
	);
}

interface UndatedProps {
	readonly rows: readonly Row[];
	readonly onList: (row: Row, element: HTMLElement) => void;
}

export function Undated({ rows, onList }: UndatedProps) {
	return (
		<>
			{rows.map((row) => (
				<span key={row.kind} class="timeline-undated-row">
					{undatedIn(row) > 0 && (
						<button
							type="button"
							class="timeline-undated-count"
							aria-label={words.timeline.undatedList(undatedIn(row), words.timeline.lanes[row.kind])}
							title={words.timeline.undatedNote}
							onClick={(event) => onList(row, event.currentTarget)}
						>
							{numberInWords(undatedIn(row))}
						</button>
					)}
				</span>
			))}
			{rows.some((row) => undatedIn(row) > 0) && <span class="timeline-undated-name">{words.timeline.undated}</span>}
		</>
	);
}
