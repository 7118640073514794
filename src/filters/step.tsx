import { numberInWords } from "../words/numbers";

/** A quick choice of a least value, with how much it would show. */
export function Step({
	name,
	spoken,
	count,
	pressed,
	onClick,
}: {
	readonly name: string;
	/** What a screen reader says in place of name and count. */
	readonly spoken?: string;
	readonly count?: number;
	readonly pressed: boolean;
	readonly onClick: () => void;
}) {
	return (
		<button
			type="button"
			class={count === 0 && !pressed ? "killed-step none" : "killed-step"}
			aria-pressed={pressed}
			aria-label={spoken}
			onClick={onClick}
		>
			{name}
			{count !== undefined && <span class="filter-count">{numberInWords(count)}</span>}
		</button>
	);
}
