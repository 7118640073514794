import { Citations } from "../ui/citations";
import type { ActorDetails as Model } from "../view/details/actor";
import { words } from "../words/en";
import { isolated } from "../words/isolated";
import { DisputedMark } from "./conflict";
import { HowWeKnow } from "./how-we-know";
import { Claims, DatedList, LinkList, LinkTo, Note, type OnSelect, Section } from "./parts";
import { Quotations } from "./said";

/** All that is known of somebody: what they said and claim, where they came, and what was said about them. */
export function ActorDetails({ details, onSelect }: { readonly details: Model; readonly onSelect: OnSelect }) {
	const { said, figures, claims, accounts, conferences, relations, events, incidents, saidAbout } = details;
	const lists = [figures, claims, accounts, conferences, relations, events, incidents];
	const silent = said.count + saidAbout.count === 0 && lists.every(({ length }) => length === 0);
	return (
		<>
			{details.role && (
				<p dir="auto">
					{details.role} <Citations marks={details.citations} />
				</p>
			)}
			{details.otherNames.length > 0 && (
				<p class="aside">
					{words.details.otherNames} <OtherNames names={details.otherNames} />
				</p>
			)}
			{(details.region || details.place) && (
				<dl class="facts">
					{details.region && (
						<>
							<dt>{words.details.speaksFor}</dt>
							<dd>
								<LinkTo link={details.region} onSelect={onSelect} />
							</dd>
						</>
					)}
					{details.place && (
						<>
							<dt>{words.details.base}</dt>
							<dd>
								<LinkTo link={details.place} onSelect={onSelect} />
							</dd>
						</>
					)}
				</dl>
			)}
			{!details.role && details.citations.length > 0 && (
				<p>
					<Citations marks={details.citations} />
				</p>
			)}
			{silent && <p class="empty">{words.details.nothingOfActor}</p>}
			{said.count > 0 && (
				<Section title={words.details.saidAll(said.count)}>
					<Quotations said={said} onSelect={onSelect} speaker={false} />
				</Section>
			)}
			{figures.length > 0 && (
				<Section title={words.details.figuresGiven}>
					<ul class="link-list">
						{figures.map((figure, index) => (
							<li key={`${figure.figure}/${index}`}>
								<strong>{figure.figure}</strong>
								{figure.disputed && <DisputedMark />} · <LinkTo link={figure.incident} onSelect={onSelect} />
								<span class="aside"> · {figure.asOf}</span>{" "}
								<Citations marks={figure.citations} grading={figure.grading} />
								{figure.note && <Note>{figure.note}</Note>}
							</li>
						))}
					</ul>
				</Section>
			)}
			{incidents.length > 0 && (
				<Section title={words.details.tookPartIn}>
					<DatedList items={incidents} onSelect={onSelect} />
				</Section>
			)}
			{claims.length > 0 && (
				<Section title={words.details.claimsMade}>
					{claims.map((claim, index) => (
						<div key={`${claim.text}/${index}`}>
							<LinkTo link={claim.item} onSelect={onSelect} />
							<Claims claims={[claim]} />
						</div>
					))}
				</Section>
			)}
			{accounts.length > 0 && (
				<Section title={words.details.accountsGiven}>
					{accounts.map((account) => (
						<p key={account.text}>
							<LinkTo link={account.item} onSelect={onSelect} /> · <bdi>{account.text}</bdi>{" "}
							<Citations marks={account.citations} grading={account.grading} />
						</p>
					))}
				</Section>
			)}
			{conferences.length > 0 && (
				<Section title={words.details.conferences}>
					<ul class="link-list">
						{conferences.map((one, index) => (
							<li key={`${one.link.name}/${index}`}>
								<LinkTo link={one.link} onSelect={onSelect} />
								<span class="aside"> · {one.date}</span>
								<br />
								<LinkTo link={one.region} onSelect={onSelect} />{" "}
								<span class="aside">
									(<bdi>{one.role.toLocaleLowerCase("en")}</bdi>)
								</span>{" "}
								<Citations marks={one.citations} grading={one.grading} />
							</li>
						))}
					</ul>
				</Section>
			)}
			{relations.length > 0 && (
				<Section title={words.details.relations}>
					<LinkList links={relations} onSelect={onSelect} />
				</Section>
			)}
			{events.length > 0 && (
				<Section title={words.details.events}>
					<DatedList items={events} onSelect={onSelect} />
				</Section>
			)}
			{saidAbout.count > 0 && (
				<Section title={words.details.saidAbout(isolated(details.title))}>
					<Quotations said={saidAbout} onSelect={onSelect} />
				</Section>
			)}
			<HowWeKnow sources={details.sources} onSelect={onSelect} />
		</>
	);
}

/** Names in any script, each set in its own direction. */
export function OtherNames({ names }: { readonly names: readonly string[] }) {
	return (
		<>
			{names.map((name, index) => (
				<span key={name}>
					{index > 0 && " · "}
					<bdi>{name}</bdi>
				</span>
			))}
		</>
	);
}
