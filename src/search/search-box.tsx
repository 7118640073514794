import { Fragment } from "preact";
import { useAnnouncement } from "../ui/announce";
import { CloseIcon, SearchIcon } from "../ui/icons";
import { Isolated } from "../ui/isolated";
import { words } from "../words/en";
import type { Part } from "./marked";
import type { OptionRow, Row, RowGroup } from "./rows";
import "./search.css";

export interface SearchBoxProps {
	/** Whether the list is open; on a narrow screen the field is seen only then. */
	readonly open: boolean;
	readonly query: string;
	/** "Ctrl K" */
	readonly shortcut: string;
	readonly groups: readonly RowGroup[];
	/** The key of the row that Enter chooses. */
	readonly active: string | null;
	/** A sentence before the list. */
	readonly note: string | null;
	/** What to try when nothing was found. */
	readonly advice: string | null;
	/** How much of the dossier has been read, in percent; null when all of it. */
	readonly reading: number | null;
	/** For those who hear the page: how much was found. */
	readonly status: string;
	readonly on: SearchBoxEvents;
}

export interface SearchBoxEvents {
	type(query: string): void;
	key(event: KeyboardEvent): void;
	/** The reader asks for the list. */
	open(): void;
	close(): void;
	/** The focus came in from an element, or left. */
	enter(from: Element | null): void;
	leave(): void;
	choose(row: Row): void;
}

const LIST = "search-list";
/** More than any name has; a query is no place for a book. */
const LONGEST_QUERY = 300;

export const rowId = (key: string) => `search-${key.replaceAll("/", "-")}`;

/** The combobox and its list, following the pattern of ARIA: the focus stays in the field, the rows are pointed at. */
export function SearchBox(props: SearchBoxProps) {
	const { open, query, shortcut, groups, active, note, advice, reading, status, on } = props;
	const listed = open && groups.length > 0;
	useAnnouncement("search", status);
	return (
		<div
			class={open ? "search open" : "search"}
			onFocusOut={({ currentTarget, relatedTarget }) => {
				if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) on.leave();
			}}
		>
			<button type="button" class="search-button bar-button" aria-expanded={open} onClick={() => on.open()}>
				<SearchIcon />
				<span class="visually-hidden">{words.search.open}</span>
			</button>
			<div class="search-field">
				<SearchIcon />
				<input
					type="text"
					class="search-input"
					role="combobox"
					aria-label={words.search.label}
					aria-autocomplete="list"
					aria-expanded={listed}
					aria-controls={listed ? LIST : undefined}
					aria-activedescendant={listed && active !== null ? rowId(active) : undefined}
					aria-keyshortcuts="Control+K Meta+K"
					placeholder={words.search.label}
					autocomplete="off"
					autocapitalize="off"
					spellcheck={false}
					enterkeyhint="search"
					maxLength={LONGEST_QUERY}
					dir="auto"
					value={query}
					onInput={({ currentTarget }) => on.type(currentTarget.value)}
					onKeyDown={(event) => on.key(event)}
					onClick={() => on.open()}
					onFocus={({ relatedTarget }) => on.enter(relatedTarget instanceof Element ? relatedTarget : null)}
				/>
				<span class="search-shortcut" aria-hidden="true">
					{shortcut}
				</span>
				<button
					type="button"
					class="icon-button search-close"
					aria-label={words.search.close}
					onClick={() => on.close()}
				>
					<CloseIcon />
				</button>
			</div>
			{open && (
				<div class="search-list">
					{reading !== null && (
						<div class="search-note">
							<p>{words.search.reading(reading)}</p>
							<progress max={100} value={reading} aria-label={words.search.reading(reading)} />
						</div>
					)}
					{note !== null && (
						<p class="search-note">
							<Isolated text={note} />
						</p>
					)}
					{advice !== null && <p class="search-note aside">{advice}</p>}
					{listed && <List groups={groups} active={active} onChoose={on.choose} />}
				</div>
			)}
		</div>
	);
}

interface ListProps {
	readonly groups: readonly RowGroup[];
	readonly active: string | null;
	readonly onChoose: (row: Row) => void;
}

function List({ groups, active, onChoose }: ListProps) {
	return (
		// the focus stays in the field: a press on a row must not take it
		<div
			role="listbox"
			class="search-rows"
			id={LIST}
			aria-label={words.search.list}
			tabIndex={-1}
			onMouseDown={(event) => event.preventDefault()}
		>
			{groups.map(({ key, heading, total, rows }) => (
				// biome-ignore lint/a11y/useSemanticElements: a listbox may hold groups, no fieldset
				<div role="group" class="search-group" aria-labelledby={rowId(`heading/${key}`)} key={key}>
					<div class="search-heading" role="presentation" id={rowId(`heading/${key}`)}>
						{heading}
						{total !== null && <span class="search-total"> {words.search.number(total)}</span>}
					</div>
					{rows.map((row) => (
						// biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
						// biome-ignore lint/a11y/useFocusableInteractive: the field points at it and keeps the focus
						<div
							role="option"
							class={"entry" in row ? "search-row" : "search-row more"}
							id={rowId(row.key)}
							aria-selected={row.key === active}
							key={row.key}
							onClick={() => onChoose(row)}
						>
							{"entry" in row ? <Option row={row} /> : row.text}
						</div>
					))}
				</div>
			))}
		</div>
	);
}

function Option({ row: { title, context, also } }: { readonly row: OptionRow }) {
	return (
		<>
			<span class="search-title">
				<Parts parts={title} />
			</span>{" "}
			<span class="search-context">
				{context.map((piece, index) => (
					<Fragment key={index}>
						{index > 0 && words.search.between}
						<Parts parts={piece} />
					</Fragment>
				))}
				{also && (
					<>
						{context.length > 0 && words.search.between}
						{also.isName && words.search.also}
						<Parts parts={also.parts} />
					</>
				)}
			</span>
		</>
	);
}

function Parts({ parts }: { readonly parts: readonly Part[] }) {
	return <bdi>{parts.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text))}</bdi>;
}
