import { useState } from "preact/hooks";
import { Isolated } from "../ui/isolated";
import { type FilterValue, folded } from "../view/filter-list";
import { isolated } from "../words/isolated";
import { later } from "../words/later";
import { Value, type ValueProps } from "./value";

/** Values listed before one asks for all of them, and the most that are ever drawn: the search finds the others. */
const FEW = 6;
const MOST = 200;

export interface LongListProps {
	readonly name: string;
	/** What the search field is called. */
	readonly find: string;
	/** Most frequent first. */
	readonly values: readonly FilterValue[];
	readonly onChange: ValueProps["onChange"];
}

/** Many values: the most frequent, those chosen, and a search for the others. */
export function LongList({ name, find, values, onChange }: LongListProps) {
	const [text, setText] = useState("");
	const [all, setAll] = useState(false);
	const sought = folded(text.trim());
	const matching = sought === "" ? values : values.filter(({ searched }) => searched.includes(sought));
	const listed = matching.slice(0, all || sought !== "" ? MOST : FEW);
	// what is chosen never leaves the list, wherever it stands
	const shown = [...listed, ...values.filter((value) => value.checked && !listed.includes(value))];
	return (
		<fieldset class="filter-group">
			<legend>{name}</legend>
			{values.length > FEW && (
				<input
					type="search"
					class="filter-find"
					aria-label={find}
					placeholder={find}
					value={text}
					onInput={(event) => setText(event.currentTarget.value)}
					onKeyDown={(event) => {
						if (event.key !== "Escape" || text === "") return;
						event.preventDefault();
						setText("");
					}}
				/>
			)}
			{matching.length === 0 && (
				<p class="empty">
					<Isolated text={later.filters.noneFound(isolated(text))} />
				</p>
			)}
			<ul>
				{shown.map((value) => (
					<Value key={value.id} value={value} onChange={onChange} />
				))}
			</ul>
			{sought === "" && values.length > FEW && (
				<button type="button" class="text-button filter-more" aria-expanded={all} onClick={() => setAll(!all)}>
					{all ? later.filters.fewer : later.filters.all(values.length)}
				</button>
			)}
			{matching.length > MOST && (all || sought !== "") && (
				<p class="aside">{later.filters.found(MOST, matching.length)}</p>
			)}
		</fieldset>
	);
}
