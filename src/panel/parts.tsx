/** What the details of different kinds of things have in common. */
import { type ComponentChildren, Fragment } from "preact";
import { useContext } from "preact/hooks";
import { Citations } from "../ui/citations";
import { ConflictIcon } from "../ui/icons";
import { Isolated } from "../ui/isolated";
import type { Dated } from "../view/details/actor";
import type { Cited, ClaimInWords } from "../view/details/cited";
import type { Attendant } from "../view/details/conference";
import type { Link } from "../view/details/link";
import type { PlaceInWords } from "../view/details/place-in-words";
import type { Selection } from "../view/view";
import { conflictWords } from "../words/conflicts";
import { listParts } from "../words/numbers";
import { Whole } from "./whole";

export type OnSelect = (selection: Selection) => void;

export function Section({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
	return (
		<section class="detail-section">
			<h3>
				<Isolated text={title} />
			</h3>
			{children}
		</section>
	);
}

export function LinkTo({ link, onSelect }: { readonly link: Link; readonly onSelect: OnSelect }) {
	const { selection, name } = link;
	const whole = useContext(Whole);
	return selection && !whole ? (
		<button type="button" class="text-button" onClick={() => onSelect(selection)}>
			<bdi>
				<Isolated text={name} />
			</bdi>
		</button>
	) : (
		<bdi>
			<Isolated text={name} />
		</bdi>
	);
}

export function LinkList({
	links,
	onSelect,
	columns = false,
}: {
	readonly links: readonly Link[];
	readonly onSelect: OnSelect;
	readonly columns?: boolean;
}) {
	return (
		<ul class={columns ? "link-list columns" : "link-list"}>
			{links.map((link, index) => (
				<li key={`${link.name}/${index}`}>
					<LinkTo link={link} onSelect={onSelect} />
				</li>
			))}
		</ul>
	);
}

/** "Ada Example and Bo Other", each name set in its own direction. */
export function Names({ names }: { readonly names: readonly string[] }) {
	return (
		<>
			{listParts(names).map(({ type, value }, index) =>
				type === "element" ? <bdi key={index}>{value}</bdi> : <span key={index}>{value}</span>,
			)}
		</>
	);
}

/** Links, each with its date. */
export function DatedList({ items, onSelect }: { readonly items: readonly Dated[]; readonly onSelect: OnSelect }) {
	return (
		<ul class="link-list">
			{items.map(({ link, date }) => (
				<li key={link.selection?.id}>
					<LinkTo link={link} onSelect={onSelect} />
					{date && <span class="aside"> · {date}</span>}
				</li>
			))}
		</ul>
	);
}

/** Who came: names that lead to them, each with what it is. */
export function Attendants({ who, onSelect }: { readonly who: readonly Attendant[]; readonly onSelect: OnSelect }) {
	return (
		<span>
			{who.map(({ actor, role }, index) => (
				<span key={actor.selection?.id}>
					{index === 0 ? " – " : "; "}
					<LinkTo link={actor} onSelect={onSelect} />
					{role && (
						<>
							{", "}
							<bdi>{role}</bdi>
						</>
					)}
				</span>
			))}
		</span>
	);
}

/** A paragraph of a dossier's own words, set from the side from which they are read. */
export function Note({ children }: { readonly children: string }) {
	return (
		<p class="aside" dir="auto">
			{children}
		</p>
	);
}

export function Accounts({ accounts }: { readonly accounts: readonly Cited[] }) {
	return (
		<>
			{accounts.map(({ text, citations, grading }) => (
				<p key={text} dir="auto">
					{text} <Citations marks={citations} grading={grading} />
				</p>
			))}
		</>
	);
}

export function Where({ place, onSelect }: { readonly place: PlaceInWords; readonly onSelect: OnSelect }) {
	return (
		<>
			<p>
				<LinkTo link={place.link} onSelect={onSelect} />
				{place.regions.map((link) => (
					<span key={link.name}>
						{", "}
						<LinkTo link={link} onSelect={onSelect} />
					</span>
				))}
				<span class="aside"> ({place.precision})</span> <Citations marks={place.citations} />
			</p>
			{place.note && (
				<p class="aside" dir="auto">
					{place.note}
				</p>
			)}
		</>
	);
}

/** What a file says, as it is written there; an address stays text: nothing of a file is loaded or followed by itself. */
export function Fields({ fields }: { readonly fields: readonly { readonly name: string; readonly value: string }[] }) {
	return (
		<dl class="facts fields">
			{fields.map(({ name, value }, index) => (
				<Fragment key={`${name}/${index}`}>
					<dt>
						<bdi>{name}</bdi>
					</dt>
					<dd dir="auto">{value}</dd>
				</Fragment>
			))}
		</dl>
	);
}

/** Something on which sources disagree, with the mark for it. */
export function Conflict({ children }: { readonly children: ComponentChildren }) {
	return (
		<p class="conflict">
			<ConflictIcon />
			<span>
				<strong>{conflictWords.disagree}:</strong> {children}
			</span>
		</p>
	);
}

export function Claims({ claims }: { readonly claims: readonly ClaimInWords[] }) {
	return (
		<ul class="claims">
			{claims.map((claim) => (
				<li key={`${claim.about}/${claim.text}`} class={claim.disputes ? "claim disputes" : "claim"}>
					<p class="claim-head">
						<strong>
							<Names names={claim.claimants} />
						</strong>{" "}
						<span class="aside">
							{claim.stance.toLocaleLowerCase("en")} · {claim.about.toLocaleLowerCase("en")}
						</span>
					</p>
					<p dir="auto">
						{claim.text} <Citations marks={claim.citations} grading={claim.grading} />
					</p>
				</li>
			))}
		</ul>
	);
}
