import type { Problem } from "../dossier/problem";
import { CloseIcon } from "../ui/icons";
import { words } from "../words/en";
import "./notice.css";

/** Something to say, and what the reader can do about it. */
export interface Message {
	readonly text: string;
	readonly action?: { readonly label: string; run(): void };
}

export interface NoticesProps {
	/** Short messages, the newest last. */
	readonly messages: readonly Message[];
	/** What was wrong in the dossier that is shown. */
	readonly problems: readonly Problem[];
	readonly onDismiss: (message: Message) => void;
	readonly onDismissProblems: () => void;
}

/** What the reader has to know and did not ask for: politely, and until dismissed. */
export function Notices({ messages, problems, onDismiss, onDismissProblems }: NoticesProps) {
	return (
		<div role="status" aria-label={words.notices.region}>
			{messages.map((message) => (
				<div class="notice" key={message.text}>
					<p>{message.text}</p>
					{message.action && (
						<button
							type="button"
							class="text-button"
							onClick={() => {
								message.action?.run();
								onDismiss(message);
							}}
						>
							{message.action.label}
						</button>
					)}
					<Dismiss onClick={() => onDismiss(message)} />
				</div>
			))}
			{problems.length > 0 && (
				<div class="notice">
					<details>
						<summary>{words.notices.problems(problems.length)}</summary>
						<ProblemList problems={problems} />
					</details>
					<Dismiss onClick={onDismissProblems} />
				</div>
			)}
		</div>
	);
}

function Dismiss({ onClick }: { readonly onClick: () => void }) {
	return (
		<button type="button" class="icon-button" aria-label={words.notices.close} onClick={onClick}>
			<CloseIcon />
		</button>
	);
}

/** Problems shown one by one; a file with thousands says how many more there are. */
const MOST_SHOWN = 200;

export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
	return (
		<ul class="problems">
			{problems.slice(0, MOST_SHOWN).map((problem, index) => (
				<li key={`${problem.path}/${index}`}>
					{problem.record && <strong>{problem.record}: </strong>}
					{words.notices.outcome[problem.outcome]}. <code>{problem.path}</code>:{" "}
					{words.notices.problem(problem.came, problem.expected)}.
				</li>
			))}
			{problems.length > MOST_SHOWN && <li>{words.notices.more(problems.length - MOST_SHOWN)}</li>}
		</ul>
	);
}
