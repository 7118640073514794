import { Citations } from "../ui/citations";
import { Isolated } from "../ui/isolated";
import type { RegionDetails as Model } from "../view/details/region";
import { words } from "../words/en";
import { isolated } from "../words/isolated";
import { HowWeKnow } from "./how-we-know";
import { Accounts, Attendants, Conflict, LinkList, LinkTo, Names, Note, type OnSelect, Section } from "./parts";
import { BySpeaker, Quotations } from "./said";
import { When } from "./when";

export function RegionDetails({ details, onSelect }: { readonly details: Model; readonly onSelect: OnSelect }) {
	const { roles, spoke, incidents, events, relations, said, provinces } = details;
	const silent = roles.length + spoke.length + incidents.length + events.length + relations.length + said.count === 0;
	return (
		<>
			{(details.localNames.length > 0 || details.partOf) && (
				<p class="local-names">
					{details.localNames.map(({ language, name }, index) => (
						<span key={language}>
							{index > 0 && " · "}
							<bdi lang={language}>{name}</bdi>
						</span>
					))}
					{details.partOf && (
						<span>
							{details.localNames.length > 0 && " · "}
							{words.details.partOf} <LinkTo link={details.partOf} onSelect={onSelect} />
						</span>
					)}
				</p>
			)}
			{details.undetermined && <p>{words.details.boundaryCaveat}</p>}
			{silent && <p class="empty">{words.details.nothing}</p>}
			{roles.length > 0 && (
				<Section title={words.details.role}>
					{roles.map((role) => (
						<div key={role.conference.name}>
							<p>
								<strong>{role.role}</strong>
								<Attendants who={role.who} onSelect={onSelect} />
								{" · "}
								<LinkTo link={role.conference} onSelect={onSelect} />{" "}
								<span class="aside">
									(<Names names={role.claimants} />)
								</span>{" "}
								<Citations marks={role.citations} grading={role.grading} />
							</p>
							{role.conflicts.map((text) => (
								<Conflict key={text}>
									<Isolated text={text} />.
								</Conflict>
							))}
							{[role.roleNote, role.note].map((note) => note && <Note key={note}>{note}</Note>)}
						</div>
					))}
				</Section>
			)}
			{incidents.length > 0 && (
				<Section title={words.details.happenedIn(isolated(details.title))}>
					<ul class="link-list">
						{incidents.map(({ link, date }) => (
							<li key={link.name}>
								<LinkTo link={link} onSelect={onSelect} />
								<span class="aside"> · {date}</span>
							</li>
						))}
					</ul>
				</Section>
			)}
			{events.length > 0 && (
				<Section title={words.details.events}>
					{events.map((event) => (
						<div key={event.link.selection?.id} class="event">
							<h4>
								<LinkTo link={event.link} onSelect={onSelect} />
							</h4>
							<When when={event.when} />
							<Accounts accounts={[event]} />
						</div>
					))}
				</Section>
			)}
			{spoke.length > 0 && (
				<Section title={words.details.spokeFor(isolated(details.title))}>
					<BySpeaker speakers={spoke} onSelect={onSelect} />
				</Section>
			)}
			{relations.length > 0 && (
				<Section title={words.details.relations}>
					<LinkList links={relations} onSelect={onSelect} />
				</Section>
			)}
			{said.count > 0 && (
				<Section title={words.details.saidAbout(isolated(details.title))}>
					<Quotations said={said} onSelect={onSelect} />
				</Section>
			)}
			{provinces.length > 0 && (
				<Section title={words.details.provinces}>
					<LinkList links={provinces} onSelect={onSelect} columns />
				</Section>
			)}
			<HowWeKnow sources={details.sources} onSelect={onSelect} />
		</>
	);
}
