import { Citations } from "../ui/citations";
import type { RegionDetails as Model } from "../view/details/region";
import { words } from "../words/en";
import { listInWords } from "../words/numbers";
import { Accounts, HowWeKnow, LinkList, LinkTo, type OnSelect, Quote, Section, When } from "./parts";

export function RegionDetails({ details, onSelect }: { readonly details: Model; readonly onSelect: OnSelect }) {
	const { roles, spoke, incidents, events, relations, said, provinces } = details;
	const silent = roles.length + spoke.length + incidents.length + events.length + relations.length + said.length === 0;
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
								{role.who.length > 0 && (
									<>
										{" – "}
										<bdi>{role.who.join("; ")}</bdi>
									</>
								)}
								{" · "}
								<LinkTo link={role.conference} onSelect={onSelect} />{" "}
								<span class="aside">({listInWords(role.claimants)})</span> <Citations marks={role.citations} />
							</p>
							{[role.roleNote, role.note].map(
								(note) =>
									note && (
										<p class="aside" key={note}>
											<bdi>{note}</bdi>
										</p>
									),
							)}
						</div>
					))}
				</Section>
			)}
			{incidents.length > 0 && (
				<Section title={words.details.happenedIn(details.title)}>
					<ul class="link-list">
						{incidents.map(({ link, when }) => (
							<li key={link.name}>
								<LinkTo link={link} onSelect={onSelect} />
								<span class="aside"> · {when.date}</span>
							</li>
						))}
					</ul>
				</Section>
			)}
			{events.length > 0 && (
				<Section title={words.details.events}>
					{events.map((event) => (
						<div key={event.title} class="event">
							<h4>
								<bdi>{event.title}</bdi>
							</h4>
							<When when={event.when} />
							<Accounts accounts={[event]} />
						</div>
					))}
				</Section>
			)}
			{spoke.length > 0 && (
				<Section title={words.details.spokeFor(details.title)}>
					{spoke.map(({ actor, statements }) => (
						<details key={actor} class="speaker" open={spoke.length === 1}>
							<summary>
								<bdi>{actor}</bdi>
							</summary>
							{statements.map((statement) => (
								<Quote key={statement.id} statement={statement} onSelect={onSelect} speaker={false} />
							))}
						</details>
					))}
				</Section>
			)}
			{relations.length > 0 && (
				<Section title={words.details.relations}>
					<LinkList links={relations} onSelect={onSelect} />
				</Section>
			)}
			{said.length > 0 && (
				<Section title={words.details.saidAbout(details.title)}>
					<LinkList links={said} onSelect={onSelect} />
				</Section>
			)}
			{provinces.length > 0 && (
				<Section title={words.details.provinces}>
					<LinkList links={provinces} onSelect={onSelect} columns />
				</Section>
			)}
			<HowWeKnow sources={details.sources} />
		</>
	);
}
