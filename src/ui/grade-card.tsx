import { type Degree, grades, type Letter } from "../words/grades";

/** What a mark and its card tell: the grade of a claim and those of its sources, or that of a source alone. */
export interface GradeShown {
	/** "B2" */
	readonly code: string;
	readonly claim: { readonly grade: Degree; readonly reason: string } | null;
	readonly sources: readonly {
		readonly number: number;
		readonly short: string;
		readonly grade: Letter;
		readonly reason: string;
	}[];
}

export interface GradeCardProps {
	/** Null for the code alone. */
	readonly grading: GradeShown | null;
	readonly onClose: () => void;
}

/** Why a grade is what it is, and the whole code with this grade marked in it. */
export function GradeCard({ grading, onClose }: GradeCardProps) {
	const { claim = null, sources = [] } = grading ?? {};
	const [best] = sources;
	return (
		<>
			<header>
				<h2>{grading ? grades.title(grading.code) : grades.code}</h2>
				<button type="button" class="plain-button" onClick={onClose}>
					{grades.close}
				</button>
			</header>
			{claim && (
				<section>
					<h3>{grades.claim}</h3>
					<p>
						<strong>
							{claim.grade}, {grades.credibility[claim.grade]}.
						</strong>{" "}
						<bdi>{claim.reason}</bdi>
					</p>
				</section>
			)}
			{sources.length > 0 && (
				<section>
					<h3>{claim ? grades.sources : grades.source}</h3>
					<ul>
						{sources.map(({ number, short, grade, reason }) => (
							<li key={number}>
								<strong>
									{grade}, {grades.reliability[grade]}:
								</strong>{" "}
								<bdi>
									{number}, {short}
								</bdi>
								. <bdi>{reason}</bdi>
							</li>
						))}
					</ul>
					{sources.length > 1 && <p class="aside">{grades.bestOf}</p>}
				</section>
			)}
			<section>
				{grading && <h3>{grades.code}</h3>}
				<div class="grade-scales">
					<Scale name={grades.letters} steps={grades.steps.letters} meaning={grades.reliability} here={best?.grade} />
					<Scale name={grades.numbers} steps={grades.steps.numbers} meaning={grades.credibility} here={claim?.grade} />
				</div>
				<p class="aside">{grades.note}</p>
			</section>
		</>
	);
}

function Scale<Step extends string | number>({
	name,
	steps,
	meaning,
	here,
}: {
	readonly name: string;
	readonly steps: readonly Step[];
	readonly meaning: Readonly<Record<Step, string>>;
	readonly here: Step | undefined;
}) {
	return (
		<table>
			<caption>{name}</caption>
			<tbody>
				{steps.map((step) => (
					<tr key={step} class={step === here ? "here" : undefined} aria-current={step === here ? "true" : undefined}>
						<th scope="row">{step}</th>
						<td>
							{meaning[step]}
							{step === here && <span class="aside"> ({grades.here})</span>}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
