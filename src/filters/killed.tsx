import { later } from "../words/later";
import { numberInWords } from "../words/numbers";

/** What an address can hold. */
const MOST = 999_999_999;

export interface KilledProps {
	readonly least: number | null;
	readonly steps: readonly { readonly least: number; readonly count: number }[];
	readonly onLeast: (least: number | null) => void;
}

/** The least number killed: any number, or one of a few quick steps with the incidents that reach it. */
export function Killed({ least, steps, onLeast }: KilledProps) {
	const [before, after] = later.filters.killedLabel;
	return (
		<fieldset class="filter-group">
			<legend>{later.filters.killed}</legend>
			<label class="killed-field">
				{before}{" "}
				<input
					type="number"
					inputMode="numeric"
					min={0}
					max={MOST}
					step={1}
					value={least ?? ""}
					onInput={(event) => {
						const { value, valueAsNumber } = event.currentTarget;
						if (value === "") onLeast(null);
						else if (Number.isInteger(valueAsNumber) && valueAsNumber >= 0 && valueAsNumber <= MOST)
							onLeast(valueAsNumber);
					}}
				/>{" "}
				{after}
			</label>
			<div class="killed-steps">
				<Step name={later.filters.any} pressed={least === null} onClick={() => onLeast(null)} />
				{steps.map((step) => (
					<Step
						key={step.least}
						name={`${numberInWords(step.least)}+`}
						spoken={later.filters.atLeast(step.least)}
						count={step.count}
						pressed={least === step.least}
						onClick={() => onLeast(step.least)}
					/>
				))}
			</div>
			<p class="filter-aside">{later.filters.killedNote}</p>
		</fieldset>
	);
}

function Step({
	name,
	spoken,
	count,
	pressed,
	onClick,
}: {
	readonly name: string;
	readonly spoken?: string;
	readonly count?: number;
	readonly pressed: boolean;
	readonly onClick: () => void;
}) {
	const label = spoken && count !== undefined ? `${spoken}, ${later.filters.incidents(count)}` : undefined;
	return (
		<button
			type="button"
			class={count === 0 && !pressed ? "killed-step none" : "killed-step"}
			aria-pressed={pressed}
			aria-label={label}
			onClick={onClick}
		>
			{name}
			{count !== undefined && <span class="filter-count">{numberInWords(count)}</span>}
		</button>
	);
}
