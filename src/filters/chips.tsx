import { CloseIcon } from "../ui/icons";
import type { Chip, ChipPart } from "../view/chips";
import type { Loosening, NothingShown } from "../view/loosen";
import { later } from "../words/later";
import "./chips.css";

export interface ChipsProps {
	readonly chips: readonly Chip[];
	/** "31 of 72 items" */
	readonly shown: string;
	/** What was taken away just now, while it can be had back. */
	readonly removed: string | null;
	readonly nothing: NothingShown | null;
	readonly onRemove: (part: ChipPart) => void;
	readonly onClear: () => void;
	readonly onUndo: () => void;
	readonly onDismiss: () => void;
	readonly onLoosen: (way: Loosening) => void;
	readonly onCloseNothing: () => void;
}

/** What narrows the map, each with a way to take it away, and a way back. */
export function Chips(props: ChipsProps) {
	const { chips, shown, removed, nothing, onRemove, onClear, onUndo, onDismiss } = props;
	return (
		<>
			<div class="chips-line">
				{chips.length > 0 && (
					<section class="chips-box" aria-label={later.filters.chosen}>
						<p class="chips-shown">{shown}</p>
						<ul class="chips-list">
							{chips.map(({ key, text, name, part }) => (
								<li key={key}>
									<button
										type="button"
										class="chip"
										aria-label={later.filters.remove(name)}
										onClick={() => onRemove(part)}
									>
										<bdi>{text}</bdi>
										<CloseIcon />
									</button>
								</li>
							))}
						</ul>
						<button type="button" class="chips-clear" onClick={onClear}>
							{later.filters.clear}
						</button>
					</section>
				)}
				{removed !== null && (
					<p class="chips-undo">
						<span>{removed}</span>
						<button type="button" class="plain-button" onClick={onUndo}>
							{later.filters.undo}
						</button>
						<button type="button" class="icon-button" aria-label={later.filters.dismiss} onClick={onDismiss}>
							<CloseIcon />
						</button>
					</p>
				)}
			</div>
			{nothing && <Nothing {...props} nothing={nothing} />}
		</>
	);
}

/** When nothing is left on the map: why, and what to loosen, best first. */
function Nothing({
	nothing: { kept, ways },
	onLoosen,
	onClear,
	onCloseNothing,
}: Pick<ChipsProps, "onLoosen" | "onClear" | "onCloseNothing"> & { readonly nothing: NothingShown }) {
	return (
		<section class="card nothing" aria-label={later.filters.zero.loosen}>
			<header>
				<h2>{later.filters.zero.title}</h2>
				<button type="button" class="icon-button" aria-label={later.filters.dismiss} onClick={onCloseNothing}>
					<CloseIcon />
				</button>
			</header>
			<p>{kept > 0 ? later.filters.zero.offMap(kept) : later.filters.zero.nothing}</p>
			{ways.length > 0 ? (
				<ul>
					{ways.map((way) => (
						<li key={"show" in way ? way.show : way.drop}>
							<button type="button" class="plain-button" onClick={() => onLoosen(way)}>
								{wordsFor(way)}
							</button>
						</li>
					))}
				</ul>
			) : (
				<>
					{kept === 0 && <p>{later.filters.zero.noWay}</p>}
					<button type="button" class="plain-button" onClick={onClear}>
						{later.filters.clear}
					</button>
				</>
			)}
		</section>
	);
}

function wordsFor(way: Loosening): string {
	const items = later.filters.items(way.items);
	return "show" in way ? later.filters.zero.show(way.name, items) : later.filters.zero.drop[way.drop](items);
}
