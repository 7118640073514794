import { Isolated } from "../ui/isolated";
import { Marking } from "../ui/marking";
import { rehearsalText } from "../view/rehearsal";
import { words as pageWords } from "../words/en";
import { speakerWords } from "../words/en-speaker";
import { isolated } from "../words/isolated";
import type { PieceProps, SpeakerProps } from "./props";

const words = speakerWords.speaker;

/** What is spoken of and to whom it may be given, and the tools beside speaking. */
export function Head(props: PieceProps) {
	const { title, asOf, handling, findings, problems, audience } = props;
	return (
		<>
			<h1 class="speaker-title" title={title}>
				<bdi>{title}</bdi>
			</h1>
			<div class="speaker-as-of">{pageWords.page.asOf(asOf)}</div>
			{handling && (
				<div class="speaker-handling">
					<Marking handling={handling} />
				</div>
			)}
			{audience === "together" && <div class="speaker-together">{words.together}</div>}
			<div class="speaker-tools">
				{problems.length > 0 && (
					<button type="button" class="plain-button speaker-findings" popovertarget="speaker-problems">
						{words.problems(problems.length)}
					</button>
				)}
				<button
					type="button"
					class={`plain-button${findings.length > 0 ? " speaker-findings" : ""}`}
					popovertarget="speaker-rehearsal"
				>
					{words.rehearsal(findings.length)}
				</button>
				<button type="button" class="plain-button" popovertarget="speaker-hand-out">
					{words.giveOut}
				</button>
				<button type="button" class="plain-button" popovertarget="speaker-keys">
					{words.keys}
				</button>
			</div>
			<Rehearsal {...props} />
			{problems.length > 0 && <Problems {...props} />}
			<HandOut {...props} />
			<Keys />
		</>
	);
}

function isolatedTitle(title: string | undefined): string | null {
	return title === undefined ? null : isolated(title);
}

function Rehearsal({ findings, scenes }: SpeakerProps) {
	return (
		<section id="speaker-rehearsal" class="speaker-popover" popover="auto" aria-labelledby="speaker-rehearsal-title">
			<h2 id="speaker-rehearsal-title">{words.rehearsalTitle}</h2>
			{findings.length === 0 ? (
				<p>{words.rehearsalNone}</p>
			) : (
				<ul>
					{findings.map((finding) => (
						<li key={`${finding.scene}/${finding.message}`} class={`finding ${finding.severity}`}>
							<strong>{speakerWords.rehearsal.severity[finding.severity]}</strong>{" "}
							<Isolated text={rehearsalText(isolatedTitle(scenes[finding.scene ?? -1]?.title), finding)} />
						</li>
					))}
				</ul>
			)}
			<Close target="speaker-rehearsal" />
		</section>
	);
}

/** As many as anybody reads before a briefing; the check prints all. */
const MOST_PROBLEMS = 50;

/** What was left out of the dossier as its file was read. */
function Problems({ problems }: SpeakerProps) {
	const { outcome, problem: said, more, problems: heading } = pageWords.notices;
	return (
		<section id="speaker-problems" class="speaker-popover" popover="auto" aria-labelledby="speaker-problems-title">
			<h2 id="speaker-problems-title">{heading(problems.length)}</h2>
			<ul>
				{problems.slice(0, MOST_PROBLEMS).map((problem, index) => (
					<li key={`${problem.path}/${index}`} class="finding">
						{problem.record && <strong>{problem.record}: </strong>}
						{outcome[problem.outcome]}. <code>{problem.path}</code>: {said(problem.came, problem.expected)}.
					</li>
				))}
				{problems.length > MOST_PROBLEMS && <li>{more(problems.length - MOST_PROBLEMS)}</li>}
			</ul>
			<Close target="speaker-problems" />
		</section>
	);
}

/** What can be given to those who listen, or were not there. */
function HandOut({ audienceLink, handoutNotes, message, on }: PieceProps) {
	return (
		<section id="speaker-hand-out" class="speaker-popover" popover="auto" aria-labelledby="speaker-hand-out-title">
			<h2 id="speaker-hand-out-title">{words.giveOut}</h2>
			<p class="speaker-row">
				<button type="button" class="plain-button" onClick={on.handout}>
					{words.handout}
				</button>
				<label class="speaker-check">
					<input
						type="checkbox"
						checked={handoutNotes}
						onChange={(event) => on.handoutNotes(event.currentTarget.checked)}
					/>
					{words.withNotes}
				</label>
			</p>
			<label class="speaker-link">
				<span>{words.linkLabel}</span>
				<input type="text" readOnly value={audienceLink} onFocus={(event) => event.currentTarget.select()} />
			</label>
			<p class="aside">{words.linkHint}</p>
			<p class="speaker-row">
				<button type="button" class="plain-button" onClick={on.copyLink}>
					{words.audienceLink}
				</button>
				<span>{message}</span>
			</p>
			<Close target="speaker-hand-out" />
		</section>
	);
}

function Keys() {
	return (
		<section id="speaker-keys" class="speaker-popover" popover="auto" aria-labelledby="speaker-keys-title">
			<h2 id="speaker-keys-title">{words.keys}</h2>
			<table class="speaker-key-table">
				<tbody>
					{words.keyList.map(([keys, what]) => (
						<tr key={keys}>
							<th scope="row">{keys}</th>
							<td>{what}</td>
						</tr>
					))}
				</tbody>
			</table>
			<Close target="speaker-keys" />
		</section>
	);
}

function Close({ target }: { readonly target: string }) {
	return (
		<button type="button" class="plain-button" popovertarget={target} popovertargetaction="hide">
			{words.close}
		</button>
	);
}
