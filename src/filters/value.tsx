import type { FilterValue } from "../view/filter-list";
import { later } from "../words/later";
import { numberInWords } from "../words/numbers";

export interface ValueProps {
	readonly value: FilterValue;
	readonly onChange: (id: string, checked: boolean) => void;
}

/** One value as a checkbox with the number of items that it would show; one that would show none stays, dimmed. */
export function Value({ value: { id, name, note, count, checked }, onChange }: ValueProps) {
	return (
		<li>
			<label class={count === 0 && !checked ? "filter-value none" : "filter-value"}>
				<input
					type="checkbox"
					checked={checked}
					aria-label={[name, ...(note ? [note] : []), later.filters.items(count)].join(", ")}
					onChange={(event) => onChange(id, event.currentTarget.checked)}
				/>
				<span class="filter-name">
					<bdi>{name}</bdi>
					{note && <bdi class="filter-note">{note}</bdi>}
				</span>
				<span class="filter-count">{numberInWords(count)}</span>
			</label>
		</li>
	);
}
