import { GradeHelp } from "../ui/grade";
import type { FilterList, LeastGrade } from "../view/filter-list";
import type { Filters } from "../view/view";
import { grades } from "../words/grades";
import { later } from "../words/later";
import { Step } from "./step";

export interface GradedProps {
	readonly graded: FilterList["graded"];
	readonly onFilters: (change: Partial<Filters>) => void;
}

/** The least grade: of the sources that an item cites, and of what is claimed in it. */
export function Graded({ graded: { reliability, credibility }, onFilters }: GradedProps) {
	return (
		<fieldset class="filter-group">
			<legend>{grades.filter.legend}</legend>
			{reliability && (
				<Scale
					name={grades.filter.reliability}
					note={grades.filter.reliabilityNote}
					scale={reliability}
					meaning={grades.reliability}
					onLeast={(least) => onFilters({ reliability: least })}
				/>
			)}
			{credibility && (
				<Scale
					name={grades.filter.credibility}
					note={grades.filter.credibilityNote}
					scale={credibility}
					meaning={grades.credibility}
					onLeast={(least) => onFilters({ credibility: least })}
				/>
			)}
			<p class="filter-aside">
				{grades.filter.notJudged} <GradeHelp />
			</p>
		</fieldset>
	);
}

function Scale<Grade extends string | number>({
	name,
	note,
	scale: { least, steps, ungraded },
	meaning,
	onLeast,
}: {
	readonly name: string;
	readonly note: string;
	readonly scale: LeastGrade<Grade>;
	readonly meaning: Readonly<Record<Grade, string>>;
	readonly onLeast: (least: Grade | null) => void;
}) {
	return (
		// biome-ignore lint/a11y/useSemanticElements: it stands inside a fieldset of its own
		<div role="group" aria-label={name}>
			<p class="filter-kind">{name}</p>
			<div class="killed-steps">
				<Step name={later.filters.any} pressed={least === null} onClick={() => onLeast(null)} />
				{steps.map((step) => (
					<Step
						key={step.least}
						name={String(step.least)}
						spoken={grades.filter.step(step.least, meaning[step.least], later.filters.items(step.count))}
						count={step.count}
						pressed={least === step.least}
						onClick={() => onLeast(step.least)}
					/>
				))}
			</div>
			<p class="filter-aside">
				{note} {grades.filter.ungraded(ungraded)}
			</p>
		</div>
	);
}
