import { later } from "../words/later";
import { numberInWords } from "../words/numbers";
import { Step } from "./step";

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
						spoken={`${later.filters.atLeast(step.least)}, ${later.filters.incidents(step.count)}`}
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
