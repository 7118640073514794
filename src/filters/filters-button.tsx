import { FilterIcon } from "../ui/icons";
import { words } from "../words/en";

export interface FiltersButtonProps {
	/** How many values are chosen. */
	readonly active: number;
	readonly open: boolean;
	readonly onToggle: () => void;
}

export function FiltersButton({ active, open, onToggle }: FiltersButtonProps) {
	return (
		<button
			type="button"
			class="bar-button"
			aria-label={active > 0 ? `${words.filters.button}, ${words.filters.active(active)}` : undefined}
			aria-expanded={open}
			aria-controls="filters"
			onClick={onToggle}
		>
			<FilterIcon />
			<span>{words.filters.button}</span>
			{active > 0 && <span class="bar-count keep">{active}</span>}
		</button>
	);
}
