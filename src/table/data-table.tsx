import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import { Citations, sourceAnchor } from "../ui/citations";
import { Grade } from "../ui/grade";
import { CloseIcon, ConflictIcon } from "../ui/icons";
import { Isolated } from "../ui/isolated";
import { SourceAddress } from "../ui/web-link";
import type { Cell, Row } from "../view/table-cells";
import type { Table } from "../view/tables";
import { type Selection, sameSelection } from "../view/view";
import { words } from "../words/en";
import { isolated } from "../words/isolated";
import { listInWords } from "../words/numbers";
import "./table.css";

export interface DataTableProps {
	readonly tables: readonly Table[];
	readonly selection: Selection | null;
	readonly onSelect: (selection: Selection) => void;
	readonly onClose: () => void;
}

interface Order {
	readonly column: number;
	readonly down: boolean;
}

/** Rows drawn before somebody asks for more, and how many more at a time: thousands at once would stop the page. */
const STEP = 200;
const NO_ROWS: readonly Row[] = [];

/** Every fact of the dossier as sortable tables; a row selects on the map. */
export function DataTable({ tables, selection, onSelect, onClose }: DataTableProps) {
	const [chosen, setChosen] = useState<Table["id"]>("incidents");
	const [orders, setOrders] = useState<Partial<Record<Table["id"], Order>>>({});
	/** The source that a footnote asked for: its row takes the focus once the sources are drawn. */
	const [asked, setAsked] = useState<number | null>(null);
	useLayoutEffect(() => {
		if (asked === null) return;
		document.querySelector<HTMLElement>(`#table-panel [data-source="${asked}"]`)?.focus();
		setAsked(null);
	}, [asked]);
	const [drawn, setDrawn] = useState(STEP);
	/** The first row that came with the last step: it takes the focus. */
	const [reached, setReached] = useState<number | null>(null);
	useLayoutEffect(() => {
		if (reached === null) return;
		document.querySelectorAll<HTMLElement>("#table-panel tbody tr")[reached]?.focus();
		setReached(null);
	}, [reached]);
	const table = tables.find(({ id }) => id === chosen) ?? tables[0];
	const order = (table && orders[table.id]) ?? null;
	const all = table?.rows ?? NO_ROWS;
	const rows = useMemo(() => sorted(all, order), [all, order]);
	if (!table) return null;
	const choose = (id: Table["id"]) => {
		setChosen(id);
		setDrawn(STEP);
	};
	const showSource = (_: Element, number: number) => {
		setChosen("sources");
		// the row must be among those that are drawn
		setDrawn(Number.POSITIVE_INFINITY);
		setAsked(number);
	};
	const sortBy = (column: number) =>
		setOrders({
			...orders,
			[table.id]: {
				column,
				down: order?.column === column ? !order.down : false,
			},
		});
	return (
		<section class="data-table" aria-label={words.table.region}>
			<header class="table-head">
				<div role="tablist" aria-label={words.table.region} class="tabs">
					{tables.map(({ id, name, rows }) => (
						<button
							key={id}
							type="button"
							role="tab"
							id={`tab-${id}`}
							aria-selected={id === table.id}
							aria-controls="table-panel"
							tabIndex={id === table.id ? 0 : -1}
							onClick={() => choose(id)}
							onKeyDown={(event) => {
								const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
								if (!step) return;
								const at = tables.findIndex((one) => one.id === table.id);
								const next = tables[(at + step + tables.length) % tables.length];
								if (!next) return;
								event.preventDefault();
								choose(next.id);
								document.getElementById(`tab-${next.id}`)?.focus();
							}}
						>
							{name} <span class="tab-count">{rows.length}</span>
						</button>
					))}
				</div>
				<button type="button" class="icon-button" aria-label={words.table.close} onClick={onClose}>
					<CloseIcon />
				</button>
			</header>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs focus to be scrolled by keys */}
			<div class="table-scroll" role="tabpanel" id="table-panel" aria-labelledby={`tab-${table.id}`} tabIndex={0}>
				{table.hidden > 0 && table.rows.length > 0 && (
					<p class="aside">
						<Isolated text={words.table.hidden(table.hidden, listInWords(table.hiddenBy.map(isolated)))} />
					</p>
				)}
				{table.beyond > 0 && <p class="aside">{words.table.beyond(table.rows.length, table.beyond)}</p>}
				{table.sifted > 0 && table.rows.length > 0 && (
					<p class="aside">{words.table.sifted(table.sifted, listInWords(table.siftedBy))}</p>
				)}
				{table.rows.length === 0 ? (
					<p class="empty">
						<Isolated text={nothingIn(table)} />
					</p>
				) : (
					<table>
						<caption class="visually-hidden">
							{table.name}, {words.table.rows(table.rows.length)}
						</caption>
						<thead>
							<tr>
								{table.columns.map((name, column) => (
									<th
										key={name}
										scope="col"
										aria-sort={order?.column === column ? (order.down ? "descending" : "ascending") : undefined}
									>
										<button
											type="button"
											// a heading that sticks is not scrolled to by itself
											onFocus={({ currentTarget }) =>
												currentTarget.scrollIntoView({ block: "nearest", inline: "nearest" })
											}
											onClick={() => sortBy(column)}
										>
											{name}
											<span aria-hidden="true" class="sort-mark">
												{order?.column === column ? (order.down ? "▼" : "▲") : ""}
											</span>
										</button>
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{rows.slice(0, drawn).map((row) => (
								<TableRow
									key={row.key}
									row={row}
									source={table.id === "sources" ? (row.cells[0]?.sort ?? null) : null}
									selected={sameSelection(row.selection, selection)}
									onSelect={onSelect}
									onSource={showSource}
								/>
							))}
						</tbody>
					</table>
				)}
				{rows.length > drawn && (
					<p class="table-more">
						{words.table.shown(drawn, rows.length)}{" "}
						<button
							type="button"
							class="plain-button"
							onClick={() => {
								setDrawn(drawn + STEP);
								setReached(drawn);
							}}
						>
							{words.table.more(Math.min(STEP, rows.length - drawn))}
						</button>
					</p>
				)}
			</div>
		</section>
	);
}

function nothingIn({ hidden, hiddenBy, sifted, siftedBy }: Table): string {
	if (hidden > 0) return words.table.off(listInWords(hiddenBy.map(isolated)));
	return sifted > 0 ? words.table.allSifted(sifted, listInWords(siftedBy)) : words.table.empty;
}

function TableRow({
	row,
	source,
	selected,
	onSelect,
	onSource,
}: {
	readonly row: Row;
	/** The number of the source that this row is, in the table of sources. */
	readonly source: number | null;
	readonly selected: boolean;
	readonly onSelect: (selection: Selection) => void;
	readonly onSource: (footnote: Element, number: number) => void;
}) {
	const { selection, cells, head } = row;
	return (
		<tr
			class={selected && selection ? "selected" : undefined}
			tabIndex={-1}
			{...(source !== null && sourceAnchor(source))}
		>
			{cells.map((cell, index) => {
				const content = (
					<>
						{cell.text && (
							<bdi>
								<Isolated text={cell.text} />
							</bdi>
						)}
						{cell.citations && <Citations marks={cell.citations} onSource={onSource} />}
						{cell.web?.map(({ address, name }) => (
							<span key={address} class="cell-web">
								<SourceAddress address={address} name={name} />
							</span>
						))}
						{cell.grades?.map(({ grading, of }) => (
							<Grade key={of} grading={grading} of={of} />
						))}
					</>
				);
				const notes = cell.notes?.map(({ text, conflict }) => (
					<p key={text} class={conflict ? "cell-note conflicting" : "cell-note"}>
						{conflict && <ConflictIcon />}
						<bdi>
							<Isolated text={text} />
						</bdi>
					</p>
				));
				return index === head ? (
					<th scope="row" key={index}>
						{selection ? (
							<button type="button" class="text-button" aria-pressed={selected} onClick={() => onSelect(selection)}>
								{content}
							</button>
						) : (
							content
						)}
						{notes}
					</th>
				) : (
					<td key={index}>
						{content}
						{notes}
					</td>
				);
			})}
		</tr>
	);
}

function sorted(rows: readonly Row[], order: Order | null): readonly Row[] {
	if (!order) return rows;
	const sign = order.down ? -1 : 1;
	return [...rows].sort((one, other) => sign * compare(one.cells[order.column], other.cells[order.column]));
}

/** Much faster than asking each string to compare itself. */
const collator = new Intl.Collator("en");

function compare(one: Cell | undefined, other: Cell | undefined): number {
	if (one?.sort !== undefined && other?.sort !== undefined)
		return one.sort === other.sort ? 0 : one.sort < other.sort ? -1 : 1;
	return collator.compare(one?.text ?? "", other?.text ?? "");
}
