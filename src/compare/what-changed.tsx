/** What changed between the open dossier and another version of it: facts by list, old and new side by side. */
import { useState } from "preact/hooks";
import type { RecordList } from "../dossier/schema";
import { CloseIcon } from "../ui/icons";
import { apart } from "../words/apart";
import {
	DIFFERENCES,
	type Difference,
	listCountsInWords,
	type ToldChange,
	type ToldComparison,
	type ToldList,
	type ToldRecord,
	type ToldSide,
} from "../words/compare";
import { compareWords as w } from "../words/compare-words";
import { numberInWords } from "../words/numbers";
import "./compare.css";

export interface WhatChangedProps {
	readonly told: ToldComparison;
	/** The two versions by name and date, the older first. */
	readonly versions: readonly [before: string, after: string];
	/** What a reader has to know before trusting the list. */
	readonly notes: readonly string[];
	/** Whether the open dossier still has a record, so that it can be shown. */
	readonly has: (list: RecordList, id: string) => boolean;
	/** What came of copying. */
	readonly message: string;
	readonly onShow: (list: RecordList, id: string) => void;
	readonly onSwap: () => void;
	readonly onCopy: () => void;
	readonly onClose: () => void;
}

type Shown = Difference | "all";

export function WhatChanged(props: WhatChangedProps) {
	const { told, versions, notes, message, onSwap, onCopy, onClose } = props;
	const [shown, setShown] = useState<Shown>("all");
	const lists = told.lists.map((list) => ({
		...list,
		records: list.records.filter(({ difference }) => shown === "all" || difference === shown),
		order: shown === "all" || shown === "changed" ? list.order : null,
	}));
	const cover = shown === "all" || shown === "changed" ? told.cover : [];
	const left = lists.filter(({ records, order }) => records.length > 0 || order);
	return (
		<section class="what-changed" aria-label={w.region}>
			<header class="what-changed-head">
				<h2 tabIndex={-1}>{w.region}</h2>
				{!told.same && <Filters told={told} shown={shown} onShown={setShown} />}
				<div class="what-changed-ways">
					<button type="button" class="plain-button" onClick={onSwap}>
						{w.swap}
					</button>
					<button type="button" class="plain-button" onClick={onCopy}>
						{w.copy}
					</button>
				</div>
				<button type="button" class="icon-button" aria-label={w.close} onClick={onClose}>
					<CloseIcon />
				</button>
			</header>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls by keys too */}
			<div class="what-changed-body" tabIndex={0}>
				<p>
					<bdi>{w.versions(...versions)}</bdi>
				</p>
				{notes.map((note) => (
					<p key={note} class="what-changed-note">
						<bdi>{note}</bdi>
					</p>
				))}
				<p role="status" class="aside what-changed-said">
					{message}
				</p>
				{told.same && <p class="what-changed-same">{w.nothing}</p>}
				{!told.same && cover.length + left.length === 0 && <p class="empty">{w.noneOf}</p>}
				{cover.length > 0 && (
					<section>
						<h3>{w.cover}</h3>
						<Changes changes={cover} />
					</section>
				)}
				{left.map((list) => (
					<List key={`${list.list}/${shown}`} list={list} {...props} />
				))}
			</div>
		</section>
	);
}

function Filters({
	told,
	shown,
	onShown,
}: {
	readonly told: ToldComparison;
	readonly shown: Shown;
	readonly onShown: (shown: Shown) => void;
}) {
	const { counts } = told;
	const all = counts.added + counts.removed + counts.changed;
	return (
		<fieldset class="what-changed-filters">
			<legend class="visually-hidden">{w.show}</legend>
			{(["all", ...DIFFERENCES] as const).map((one) => (
				<label key={one} class={shown === one ? "chosen" : ""}>
					<input
						class="visually-hidden"
						type="radio"
						name="what-changed"
						checked={shown === one}
						onChange={() => onShown(one)}
					/>
					{w.filters[one]} <span class="what-changed-count">{numberInWords(one === "all" ? all : counts[one])}</span>
				</label>
			))}
		</fieldset>
	);
}

/** Records of one list shown at first, and more with each press. */
const SOME = 50;

function List({ list, ...props }: WhatChangedProps & { readonly list: ToldList }) {
	const [most, setMost] = useState(SOME);
	const { name, counts, records, order } = list;
	const more = Math.min(SOME, records.length - most);
	return (
		<section>
			<h3>
				{name} <span class="aside">{listCountsInWords(counts)}</span>
			</h3>
			{records.length > 0 && (
				<ul>
					{records.slice(0, most).map((record) => (
						<li key={`${record.difference}/${record.id}/${record.path}`} class={`changed-record ${record.difference}`}>
							<Record record={record} {...props} />
						</li>
					))}
				</ul>
			)}
			{more > 0 && (
				<button type="button" class="plain-button" onClick={() => setMost(most + SOME)}>
					{w.more(more)}
				</button>
			)}
			{order && <Changes changes={[order]} />}
		</section>
	);
}

function Record({ record, has, onShow }: WhatChangedProps & { readonly record: ToldRecord }) {
	const { difference, list, id, title, cited, changes } = record;
	return (
		<>
			<p class="changed-title">
				<span class="changed-sign">{w.signs[difference]}</span>{" "}
				{has(list, id) ? (
					<button type="button" class="text-button" onClick={() => onShow(list, id)}>
						<bdi>{title}</bdi>
					</button>
				) : (
					<bdi>{title}</bdi>
				)}
				{cited && difference !== "changed" && <span class="changed-cited"> {w.cited(cited)}</span>}
			</p>
			{difference === "changed" ? (
				<Changes changes={changes} />
			) : (
				<details>
					<summary>{w.says}</summary>
					<dl class="changed-facts">
						{changes.map(({ what, before, after }, index) => (
							<div key={index}>
								<dt>{what}</dt>
								<dd dir="auto">{(after ?? before)?.text}</dd>
							</div>
						))}
					</dl>
				</details>
			)}
		</>
	);
}

function Changes({ changes }: { readonly changes: readonly ToldChange[] }) {
	if (changes.length === 0) return null;
	return (
		<ul class="changes">
			{changes.map(({ what, before, after, order, also }, index) => (
				<li key={index}>
					<p class="change-what">
						<bdi>{what}</bdi>
						{also && (
							<span class="aside">
								<bdi>{also}</bdi>
							</span>
						)}
					</p>
					<Version label={w.before} side={before} other={order ? null : after} />
					<Version label={w.after} side={after} other={order ? null : before} />
				</li>
			))}
		</ul>
	);
}

function Version({
	label,
	side,
	other,
}: {
	readonly label: string;
	readonly side: ToldSide | null;
	readonly other: ToldSide | null;
}) {
	const [same, own, rest] = apart(side?.text ?? "", other?.text ?? "");
	return (
		<div class="change-side">
			<span class="change-label">{label}</span>
			{side ? (
				<p dir="auto">
					{same}
					{/* of two texts that have nothing in common there is no part to mark */}
					{same + rest === "" ? own : own && <mark>{own}</mark>}
					{rest}
				</p>
			) : (
				<p class="aside">{w.nothingThere}</p>
			)}
			{side?.cited && (
				<p class="changed-cited">
					<bdi>{w.cited(side.cited)}</bdi>
				</p>
			)}
		</div>
	);
}
