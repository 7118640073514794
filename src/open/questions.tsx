/** What only a person can decide about a file, asked before anything is shown. */
import { useState } from "preact/hooks";
import { type Answers, type ColumnGuess, type ColumnRole, type Question, ROLES } from "../dossier/import/draft";
import { importWords } from "../words/import";
import { openWords } from "../words/open";

const w = openWords.questions;

export interface QuestionsProps {
	readonly name: string;
	readonly questions: readonly Question[];
	readonly onAnswers: (answers: Answers) => void;
	readonly onCancel: () => void;
}

export function Questions({ name, questions, onAnswers, onCancel }: QuestionsProps) {
	const [answers, setAnswers] = useState<Answers>(() => firstAnswers(questions));
	return (
		<form
			class="questions"
			onSubmit={(event) => {
				event.preventDefault();
				onAnswers(answers);
			}}
		>
			<h3 dir="auto">{w.title(name)}</h3>
			<p>{w.intro}</p>
			{questions.map((question) =>
				question.about === "columns" ? (
					<Columns
						key={question.about}
						guesses={question.columns}
						roles={answers.columns ?? []}
						onRoles={(columns) => setAnswers({ ...answers, columns })}
					/>
				) : (
					<fieldset key={question.about}>
						<legend dir="auto">{ask(question)}</legend>
						{question.options.map((option) => (
							<label key={option}>
								<input
									type="radio"
									name={question.about}
									checked={answers[question.about] === option}
									onChange={() => setAnswers({ ...answers, [question.about]: option })}
								/>{" "}
								{optionText(question.about, option)}
							</label>
						))}
					</fieldset>
				),
			)}
			<p class="open-ways">
				<button type="submit" class="plain-button strong">
					{w.go}
				</button>
				<button type="button" class="plain-button" onClick={onCancel}>
					{openWords.cancel}
				</button>
			</p>
		</form>
	);
}

type Choice = Exclude<Question, { about: "columns" }>;

function ask(question: Choice): string {
	switch (question.about) {
		case "date-order":
			return importWords.questions["date-order"].ask(question);
		case "swapped":
			return importWords.questions.swapped.ask(question);
		case "projected":
			return importWords.questions.projected.ask(question);
	}
}

function optionText(about: Choice["about"], option: string): string {
	const options: Readonly<Record<string, string>> = importWords.questions[about].options;
	return options[option] ?? option;
}

/** What the file makes likeliest is chosen to begin with. */
function firstAnswers(questions: readonly Question[]): Answers {
	return Object.fromEntries(
		questions.map((question) => [
			question.about,
			question.about === "columns" ? question.columns.map(({ role }) => role) : question.options[0],
		]),
	);
}

function Columns({
	guesses,
	roles,
	onRoles,
}: {
	readonly guesses: readonly ColumnGuess[];
	readonly roles: readonly (ColumnRole | null)[];
	readonly onRoles: (roles: readonly (ColumnRole | null)[]) => void;
}) {
	return (
		<fieldset>
			<legend>{importWords.questions.columns.ask()}</legend>
			<table class="columns">
				<thead>
					<tr>
						<th scope="col">{w.column}</th>
						<th scope="col">{w.examples}</th>
						<th scope="col">{w.meaning}</th>
					</tr>
				</thead>
				<tbody>
					{guesses.map(({ name, examples }, index) => (
						<tr key={index}>
							<th scope="row" id={`column-${index}`}>
								<bdi>{name}</bdi>
							</th>
							<td class="aside">
								<bdi>{examples.join(" · ")}</bdi>
							</td>
							<td>
								<select
									aria-labelledby={`column-${index}`}
									value={roles[index] ?? ""}
									onChange={(event) => {
										const role = (event.currentTarget.value || null) as ColumnRole | null;
										onRoles(guesses.map((_, at) => (at === index ? role : (roles[at] ?? null))));
									}}
								>
									<option value="">{importWords.questions.columns.unused}</option>
									{ROLES.map((role) => (
										<option key={role} value={role}>
											{importWords.role(role)}
										</option>
									))}
								</select>
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</fieldset>
	);
}
