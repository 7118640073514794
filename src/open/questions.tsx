/** What only a person can decide about a file, asked before anything is shown. */
import { useState } from "preact/hooks";
import {
	type Answers,
	type ColumnGuess,
	type ColumnRole,
	type Encoding,
	type Question,
	ROLES,
} from "../dossier/import/draft";
import { Isolated } from "../ui/isolated";
import { importWords } from "../words/import";
import { isolated } from "../words/isolated";
import { openWords } from "../words/open";
import { EncodingChoice } from "./encoding-choice";

const w = openWords.questions;

export interface QuestionsProps {
	readonly name: string;
	readonly questions: readonly Question[];
	/** How the text was read, where a person may know better. */
	readonly encoding: Encoding | null;
	readonly onEncoding: (encoding: Encoding) => void;
	readonly onAnswers: (answers: Answers) => void;
	readonly onCancel: () => void;
}

export function Questions({ name, questions, encoding, onEncoding, onAnswers, onCancel }: QuestionsProps) {
	const [answers, setAnswers] = useState<Answers>(() => firstAnswers(questions));
	return (
		<form
			class="questions"
			onSubmit={(event) => {
				event.preventDefault();
				onAnswers(answers);
			}}
		>
			<h3 tabIndex={-1}>
				<Isolated text={w.title(isolated(name))} />
			</h3>
			<p>{w.intro}</p>
			{encoding && <EncodingChoice encoding={encoding} onEncoding={onEncoding} />}
			{shortFirst(questions).map((question) =>
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
			<p class="open-ways questions-ways">
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

/** The columns of a wide table last: what is below them would never be seen. */
function shortFirst(questions: readonly Question[]): readonly Question[] {
	return [
		...questions.filter(({ about }) => about !== "columns"),
		...questions.filter(({ about }) => about === "columns"),
	];
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
	// those that were recognised first, as they were guessed: a table of forty columns would hide them
	const numbered = guesses.map((guess, index) => [guess, index] as const);
	const order = [...numbered.filter(([{ role }]) => role), ...numbered.filter(([{ role }]) => !role)];
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
					{order.map(([{ name, examples }, index]) => (
						<tr key={index}>
							<th scope="row" id={`column-${index}`}>
								<bdi>{name}</bdi>
							</th>
							<td class="aside">
								<bdi class="examples" title={examples.join(" · ")}>
									{examples.join(" · ")}
								</bdi>
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
