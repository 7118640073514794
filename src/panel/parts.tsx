/** What the details of different kinds of things have in common. */
import type { ComponentChildren } from "preact";
import { Citations, sourceAnchor } from "../ui/citations";
import { ConflictIcon } from "../ui/icons";
import type { Cited, ClaimInWords, Link, SourceUse, WhenInWords } from "../view/details/cited";
import type { PlaceInWords } from "../view/details/place";
import type { StatementInWords } from "../view/details/statement";
import type { Selection } from "../view/view";
import { machineDate } from "../words/dates";
import { words } from "../words/en";
import { listInWords } from "../words/numbers";

export type OnSelect = (selection: Selection) => void;

export function Section({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
	return (
		<section class="detail-section">
			<h3>{title}</h3>
			{children}
		</section>
	);
}

export function LinkTo({ link, onSelect }: { readonly link: Link; readonly onSelect: OnSelect }) {
	const { selection, name } = link;
	return selection ? (
		<button type="button" class="text-button" onClick={() => onSelect(selection)}>
			<bdi>{name}</bdi>
		</button>
	) : (
		<bdi>{name}</bdi>
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

export function Accounts({ accounts }: { readonly accounts: readonly Cited[] }) {
	return (
		<>
			{accounts.map(({ text, citations }) => (
				<p key={text}>
					<bdi>{text}</bdi> <Citations marks={citations} />
				</p>
			))}
		</>
	);
}

export function When({ when }: { readonly when: WhenInWords }) {
	return (
		<>
			<p>
				<time dateTime={machineDate(when.edtf)}>{when.date}</time>
				{when.precision && <span class="aside"> ({when.precision})</span>}
				{when.time && (
					<span class="aside">
						{" "}
						· {words.details.localTime}: <bdi>{when.time}</bdi>
					</span>
				)}
			</p>
			{when.derived && (
				<p class="aside">
					{words.details.derived}: <bdi>{when.derived}</bdi>
				</p>
			)}
			{when.others.map((other) => (
				<Conflict key={other.text}>
					<bdi>{other.text}</bdi> ({listInWords(other.claimants)}) <Citations marks={other.citations} />
				</Conflict>
			))}
		</>
	);
}

export function Where({ place, onSelect }: { readonly place: PlaceInWords; readonly onSelect: OnSelect }) {
	return (
		<>
			<p>
				<bdi>{place.name}</bdi>
				{place.regions.map((link) => (
					<span key={link.name}>
						{", "}
						<LinkTo link={link} onSelect={onSelect} />
					</span>
				))}
				<span class="aside"> ({place.precision})</span> <Citations marks={place.citations} />
			</p>
			{place.note && (
				<p class="aside">
					<bdi>{place.note}</bdi>
				</p>
			)}
		</>
	);
}

/** Something on which sources differ, with the mark for it. */
export function Conflict({ children }: { readonly children: ComponentChildren }) {
	return (
		<p class="conflict">
			<ConflictIcon />
			<span>
				<strong>{words.details.conflict}.</strong> {children}
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
							<bdi>{listInWords(claim.claimants)}</bdi>
						</strong>{" "}
						<span class="aside">
							{claim.stance.toLocaleLowerCase("en")} · {claim.about.toLocaleLowerCase("en")}
						</span>
					</p>
					<p>
						<bdi>{claim.text}</bdi> <Citations marks={claim.citations} />
					</p>
				</li>
			))}
		</ul>
	);
}

export function Quote({
	statement,
	onSelect,
	speaker = true,
}: {
	readonly statement: StatementInWords;
	readonly onSelect: OnSelect;
	readonly speaker?: boolean;
}) {
	return (
		<div class="quotation">
			{speaker && (
				<p class="quotation-speaker">
					<bdi>{statement.speakerLine}</bdi>
					{statement.when && <span class="aside"> · {statement.when.date}</span>}
				</p>
			)}
			<p>
				<bdi>{statement.text}</bdi> <Citations marks={statement.citations} />
			</p>
			{statement.quote && (
				<blockquote>
					<bdi>“{statement.quote}”</bdi>
				</blockquote>
			)}
			<LinkTo
				link={{
					name: words.details.more,
					selection: { kind: "statement", id: statement.id },
				}}
				onSelect={onSelect}
			/>
		</div>
	);
}

/** "How we know": each source with the passages that stand behind these details. */
export function HowWeKnow({ sources }: { readonly sources: readonly SourceUse[] }) {
	if (sources.length === 0) return null;
	return (
		<Section title={words.details.howWeKnow}>
			<ol class="sources">
				{sources.map((source) => (
					<li key={source.number} value={source.number} tabIndex={-1} {...sourceAnchor(source.number)}>
						<p>
							<bdi>{source.title}</bdi>
							<span class="aside">
								{[
									source.publisher,
									source.published && words.details.published(source.published),
									source.accessed && words.details.accessed(source.accessed),
								]
									.filter(Boolean)
									.map((part) => ` · ${part}`)
									.join("")}
							</span>
						</p>
						{source.note && (
							<p class="aside">
								<bdi>{source.note}</bdi>
							</p>
						)}
						{source.url && <WebLink address={source.url} />}
						{source.archived && (
							<>
								{" "}
								<WebLink address={source.archived} name={words.details.archived} />
							</>
						)}
						{source.passages.length > 0 && (
							<ul class="passages">
								{source.passages.map(({ paragraph, quote }) => (
									<li key={`${paragraph}/${quote}`}>
										{paragraph && <span class="passage-mark">{paragraph}</span>}
										{quote && (
											<q>
												<bdi>{quote}</bdi>
											</q>
										)}
									</li>
								))}
							</ul>
						)}
					</li>
				))}
			</ol>
		</Section>
	);
}

function WebLink({ address, name }: { readonly address: string; readonly name?: string }) {
	if (!/^https?:\/\//.test(address)) return <span>{address}</span>;
	return (
		<a class="web-link" href={address} target="_blank" rel="noopener noreferrer">
			{name ?? address.replace(/^https?:\/\/(www\.)?/, "")}
		</a>
	);
}
