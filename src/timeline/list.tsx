/** What one mark with a count holds, or a bin, or all that has no date: a list to choose from. */
import { CloseIcon } from "../ui/icons";
import { type Selection, sameSelection } from "../view/view";
import { words } from "../words/en";

/** One line of a list. */
export interface Line {
	readonly selection: Selection;
	readonly title: string;
	/** Its date and how well it is known; null for what has none. */
	readonly date: string | null;
}

export interface ListProps {
	readonly title: string;
	readonly note: string | null;
	readonly lines: readonly Line[];
	readonly selection: Selection | null;
	readonly onSelect: (selection: Selection) => void;
	readonly onClose: () => void;
	/** Shows just the time of the lines; null where nothing is nearer. */
	readonly onZoom: (() => void) | null;
	/** Makes these days the period; null where there are lines to choose from. */
	readonly onPeriod: (() => void) | null;
}

/** More than anybody reads in a list. */
const MOST = 100;

export function List({ title, note, lines, selection, onSelect, onClose, onZoom, onPeriod }: ListProps) {
	return (
		<>
			<div class="timeline-list-head">
				<h2>{title}</h2>
				{onZoom && (
					<button type="button" class="timeline-button" onClick={onZoom}>
						{words.timeline.zoomHere}
					</button>
				)}
				{onPeriod && (
					<button type="button" class="timeline-button" onClick={onPeriod}>
						{words.timeline.onlyDays}
					</button>
				)}
				<button
					type="button"
					class="icon-button"
					aria-label={words.timeline.closeList}
					title={words.timeline.closeList}
					onClick={onClose}
				>
					<CloseIcon />
				</button>
			</div>
			{note && <p class="aside">{note}</p>}
			<ul>
				{lines.slice(0, MOST).map((line) => (
					<li key={`${line.selection.kind}/${line.selection.id}`}>
						<button
							type="button"
							class="timeline-line"
							aria-current={sameSelection(selection, line.selection) ? "true" : undefined}
							onClick={() => onSelect(line.selection)}
						>
							<bdi>{line.title}</bdi>
							{line.date && <span class="timeline-line-date">{line.date}</span>}
						</button>
					</li>
				))}
			</ul>
			{lines.length > MOST && <p class="aside">{words.timeline.more(lines.length - MOST)}</p>}
		</>
	);
}
