import { CloseIcon } from "../ui/icons";
import type { FilterList } from "../view/filter-list";
import { type Filters, isFiltered } from "../view/view";
import { later } from "../words/later";
import { Graded } from "./graded";
import { Killed } from "./killed";
import { LongList } from "./long-list";
import { Value } from "./value";
import "../ui/bar-card.css";
import "./filters.css";

/** More kinds of one kind of item than a list shows at once: a table may have a kind for each of its rows. */
const MANY = 40;

export interface FilterCardProps {
	readonly list: FilterList;
	readonly filters: Filters;
	/** Whether anything narrows the view, the period too. */
	readonly narrowed: boolean;
	readonly onFilters: (change: Partial<Filters>) => void;
	readonly onClear: () => void;
	readonly onClose: () => void;
}

/** Everything that one can filter by; each value says how many items it would show. */
export function FilterCard({ list, filters, narrowed, onFilters, onClear, onClose }: FilterCardProps) {
	const change = (facet: "kinds" | "actors" | "sources") => (id: string, checked: boolean) =>
		onFilters({ [facet]: [...filters[facet].filter((one) => one !== id), ...(checked ? [id] : [])] });
	return (
		<section class="bar-card filter-card" aria-label={later.filters.region}>
			<header class="bar-card-head">
				<h2 tabIndex={-1}>{later.filters.region}</h2>
				<div class="aside">{later.filters.shown(list.shown, list.all)}</div>
				<button type="button" class="icon-button" aria-label={later.filters.close} onClick={onClose}>
					<CloseIcon />
				</button>
			</header>
			<div class="filter-groups">
				{list.all === 0 && <p class="empty">{later.filters.none}</p>}
				{list.kinds.length > 0 && <Kinds groups={list.kinds} onChange={change("kinds")} />}
				{list.killed && <Killed {...list.killed} onLeast={(killed) => onFilters({ killed })} />}
				{(list.graded.reliability || list.graded.credibility) && <Graded graded={list.graded} onFilters={onFilters} />}
				{list.actors.length > 0 && (
					<LongList
						name={later.filters.actors}
						find={later.filters.find.actors}
						values={list.actors}
						onChange={change("actors")}
					/>
				)}
				{list.sources.length > 0 && (
					<LongList
						name={later.filters.sources}
						find={later.filters.find.sources}
						values={list.sources}
						onChange={change("sources")}
					/>
				)}
			</div>
			<footer class="filter-foot">
				<button
					type="button"
					class="plain-button"
					aria-disabled={!narrowed && !isFiltered(filters)}
					onClick={() => narrowed && onClear()}
				>
					{later.filters.clear}
				</button>
				<button type="button" class="plain-button only-narrow" onClick={onClose}>
					{later.filters.done(list.shown)}
				</button>
			</footer>
		</section>
	);
}

function Kinds({
	groups,
	onChange,
}: {
	readonly groups: FilterList["kinds"];
	readonly onChange: (id: string, checked: boolean) => void;
}) {
	return (
		<fieldset class="filter-group">
			<legend>{later.filters.kinds}</legend>
			{groups.map(({ kind, off, values }) => {
				const name = kind === "incident" || kind === "relation" ? later.filters.groups[kind] : null;
				return (
					<div key={kind}>
						{name && values.length <= MANY && (
							<p class="filter-kind">
								{name}
								{off && <span class="aside"> ({later.filters.layerOff})</span>}
							</p>
						)}
						{values.length > MANY ? (
							<LongList
								name={`${name ?? later.filters.kinds}${off ? ` (${later.filters.layerOff})` : ""}`}
								find={later.filters.find.kinds}
								values={values}
								onChange={onChange}
							/>
						) : (
							<ul class={name ? "indented" : undefined}>
								{values.map((value) => (
									<Value
										key={value.id}
										value={name === null && off ? { ...value, note: later.filters.layerOff } : value}
										onChange={onChange}
									/>
								))}
							</ul>
						)}
					</div>
				);
			})}
		</fieldset>
	);
}
