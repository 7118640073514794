/** What people said: quotations, lists of them, and those that contradict each other side by side. */
import { useContext, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Citations } from "../ui/citations";
import { ConflictIcon } from "../ui/icons";
import type { ConflictInWords } from "../view/details/cited";
import type { ContradictionInWords, Said, StatementInWords } from "../view/details/statement";
import { conflictWords } from "../words/conflicts";
import { words } from "../words/en";
import { isolated } from "../words/isolated";
import { listInWords } from "../words/numbers";
import { Sides } from "./conflict";
import { LinkTo, type OnSelect } from "./parts";
import { Whole } from "./whole";

/** Quotations shown before somebody asks for more, and how many more at a time. */
const FIRST = 6;
const STEP = 50;

/** As much of one list as a sheet could ever hold. */
const MOST = 100;

/** One thing said: who, when, where, in which words, and how we know. */
function Quote({
	statement,
	onSelect,
	speaker = true,
	place = true,
}: {
	readonly statement: StatementInWords;
	readonly onSelect: OnSelect;
	/** Whether to say who said it, and where: not where everything around says so. */
	readonly speaker?: boolean;
	readonly place?: boolean;
}) {
	return (
		<div class="quotation">
			{speaker && (
				<p class="quotation-speaker">
					<LinkTo link={statement.speaker} onSelect={onSelect} />
					{statement.role && (
						<span class="aside">
							{", "}
							<bdi>{statement.role}</bdi>
						</span>
					)}
				</p>
			)}
			<p class="aside quotation-when">
				{statement.when ? statement.when.date : words.details.undated}
				{statement.when?.derived && ` (${words.details.derived.toLocaleLowerCase("en")})`}
				{statement.when?.conflict && (
					<span class="conflict-inline">
						{" "}
						<ConflictIcon /> {conflictWords.disagree}: {otherDates(statement.when.conflict)}
					</span>
				)}
				{place && statement.place && (
					<>
						{" · "}
						<LinkTo link={statement.place} onSelect={onSelect} />
					</>
				)}
			</p>
			<p dir="auto">
				{statement.text} <Citations marks={statement.citations} grading={statement.grading} />
			</p>
			{statement.quote && <blockquote dir="auto">“{statement.quote}”</blockquote>}
			<p class="quotation-more">
				<button
					type="button"
					class="text-button"
					aria-label={words.details.moreOf(statement.speaker.name, statement.text)}
					onClick={() => onSelect({ kind: "statement", id: statement.id })}
				>
					{words.details.more}
				</button>
			</p>
		</div>
	);
}

/** "also 4 July 2024" */
function otherDates({ sides: [, others = []] }: ConflictInWords): string {
	return conflictWords.also(others.map(({ text }) => text));
}

/** A statement and those that contradict it in two columns, heard as one group. */
export function Contradiction({
	contradiction: { statement, against },
	onSelect,
}: {
	readonly contradiction: ContradictionInWords;
	readonly onSelect: OnSelect;
}) {
	const names = [statement, ...against].map(({ speaker }) => speaker.name);
	return (
		<Sides
			name={words.details.contradictionBetween(listInWords(names))}
			mark={words.details.contradiction}
			sides={[[statement], against].map((side) => ({
				key: side[0]?.id ?? "",
				side: side.map((one) => <Quote key={one.id} statement={one} onSelect={onSelect} />),
			}))}
		/>
	);
}

/** A list of statements: contradictions first, then the others, a few at first. */
export function Quotations({
	said,
	onSelect,
	speaker = true,
	place = true,
}: {
	readonly said: Said;
	readonly onSelect: OnSelect;
	readonly speaker?: boolean;
	readonly place?: boolean;
}) {
	return (
		<>
			{said.contradictions.map((contradiction) => (
				<Contradiction key={contradiction.statement.id} contradiction={contradiction} onSelect={onSelect} />
			))}
			<Stepwise
				items={said.statements}
				item={(statement) => <Quote statement={statement} onSelect={onSelect} speaker={speaker} place={place} />}
			/>
		</>
	);
}

/** A list that shows a few of its items, and more when asked; the focus goes to the first that is new. */
export function Stepwise<Item extends { readonly id: string }>({
	items,
	item,
}: {
	readonly items: readonly Item[];
	readonly item: (item: Item) => preact.JSX.Element;
}) {
	// one or two left over are no reason to ask
	const [shown, setShown] = useState(items.length <= FIRST + 2 ? items.length : FIRST);
	const whole = useContext(Whole);
	const asked = useRef<number | null>(null);
	const list = useRef<HTMLUListElement>(null);
	useLayoutEffect(() => {
		if (asked.current === null) return;
		(list.current?.children[asked.current] as HTMLElement | undefined)?.focus();
		asked.current = null;
	});
	if (items.length === 0) return null;
	const seen = whole ? MOST : shown;
	const more = Math.min(STEP, items.length - seen);
	return (
		<>
			<ul class="quotations" ref={list}>
				{items.slice(0, seen).map((one) => (
					<li key={one.id} tabIndex={-1}>
						{item(one)}
					</li>
				))}
			</ul>
			{more > 0 && (
				<button
					type="button"
					class="plain-button show-more"
					onClick={() => {
						asked.current = shown;
						setShown(shown + more);
					}}
				>
					{words.details.showMore(more, shown, items.length)}
				</button>
			)}
		</>
	);
}

/** What several people said, each behind a name that opens. */
export function BySpeaker({
	speakers,
	onSelect,
	place = true,
}: {
	readonly speakers: readonly {
		readonly speaker: StatementInWords["speaker"];
		readonly role: string | null;
		readonly said: Said;
	}[];
	readonly onSelect: OnSelect;
	readonly place?: boolean;
}) {
	const whole = useContext(Whole);
	return (
		<>
			{speakers.map(({ speaker, role, said }) => (
				<details key={speaker.selection?.id} class="speaker" open={whole || speakers.length === 1}>
					<summary>
						<bdi>{role ? `${speaker.name}, ${role}` : speaker.name}</bdi> <span class="aside">{said.count}</span>
					</summary>
					<p class="quotation-more">
						<LinkTo
							link={{ ...speaker, name: words.details.moreOfSpeaker(isolated(speaker.name)) }}
							onSelect={onSelect}
						/>
					</p>
					<Quotations said={said} onSelect={onSelect} speaker={false} place={place} />
				</details>
			))}
		</>
	);
}
