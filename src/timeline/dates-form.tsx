/** Two dates typed in: the precise way to a period, and the one without any dragging. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { dateOfDay } from "../dossier/edtf";
import type { DaySpan } from "../view/view";
import { words } from "../words/en";
import { periodFrom } from "./period";

export interface DatesFormProps {
	readonly days: DaySpan;
	/** Null: all dates. */
	readonly onPeriod: (period: DaySpan | null) => void;
}

const w = words.timeline;

export function DatesForm({ days, onPeriod }: DatesFormProps) {
	const [problem, setProblem] = useState<string | null>(null);
	const form = useRef<HTMLFormElement>(null);
	// The fields own their text. Given as `value`, it would be written anew with every frame, over what is being typed.
	useLayoutEffect(() => {
		if (!form.current || form.current.contains(document.activeElement)) return;
		const { from, to } = fieldsOf(form.current);
		from.value = inputDate(days.first);
		to.value = inputDate(days.last);
	}, [days.first, days.last]);
	return (
		<form
			ref={form}
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				const { from, to } = fieldsOf(event.currentTarget);
				if (from.validity.badInput || to.validity.badInput) {
					setProblem(w.unreadable);
					return;
				}
				const period = periodFrom(from.value, to.value);
				setProblem(period === "backwards" ? w.backwards : null);
				if (period !== "backwards") onPeriod(period);
			}}
		>
			<h2>{w.setDatesTitle}</h2>
			<label>
				{w.from} <input type="date" name="from" />
			</label>
			<label>
				{w.to} <input type="date" name="to" />
			</label>
			<p class="timeline-problem" role="alert">
				{problem}
			</p>
			<div class="timeline-row">
				<button type="submit" class="timeline-button timeline-strong">
					{w.showDates}
				</button>
				<button
					type="button"
					class="timeline-button"
					onClick={() => {
						setProblem(null);
						onPeriod(null);
					}}
				>
					{w.allDates}
				</button>
			</div>
		</form>
	);
}

function fieldsOf(form: HTMLFormElement): Record<"from" | "to", HTMLInputElement> {
	return form.elements as unknown as Record<"from" | "to", HTMLInputElement>;
}

function inputDate(day: number): string {
	if (!Number.isFinite(day)) return "";
	const text = dateOfDay(day).toISOString();
	return /^\d{4}-/.test(text) ? text.slice(0, 10) : "";
}
