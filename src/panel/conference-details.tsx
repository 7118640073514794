import { Citations } from "../ui/citations";
import type { ConferenceDetails as Model } from "../view/details/conference";
import { words } from "../words/en";
import { listInWords } from "../words/numbers";
import { Accounts, Claims, HowWeKnow, LinkList, LinkTo, type OnSelect, Section, When, Where } from "./parts";

export function ConferenceDetails({ details, onSelect }: { readonly details: Model; readonly onSelect: OnSelect }) {
	return (
		<>
			<Section title={words.details.what}>
				<Accounts accounts={details.accounts} />
			</Section>
			<Section title={words.details.when}>
				<When when={details.when} />
			</Section>
			<Section title={words.details.where}>
				{details.place ? <Where place={details.place} onSelect={onSelect} /> : <p>{words.details.notPlaced}</p>}
			</Section>
			<Section title={words.details.participants}>
				{details.roles.map(({ role, name, note, participants }) => (
					<div key={role.id} class="role-group">
						<h4>
							<span class={`role-chip role-${role.mark}`} aria-hidden="true" />
							{name}
						</h4>
						{note && (
							<p class="aside">
								<bdi>{note}</bdi>
							</p>
						)}
						<ul>
							{participants.map((participant) => (
								<li key={participant.region.name}>
									<LinkTo link={participant.region} onSelect={onSelect} />
									{participant.who.length > 0 && (
										<span>
											{" – "}
											<bdi>{participant.who.join("; ")}</bdi>
										</span>
									)}{" "}
									<span class="aside">({listInWords(participant.claimants)})</span>{" "}
									<Citations marks={participant.citations} />
									{participant.note && (
										<p class="aside">
											<bdi>{participant.note}</bdi>
										</p>
									)}
								</li>
							))}
						</ul>
					</div>
				))}
			</Section>
			{details.claims.length > 0 && (
				<Section title={words.details.claims}>
					<Claims claims={details.claims} />
				</Section>
			)}
			{details.said.length > 0 && (
				<Section title={words.details.said}>
					<LinkList links={details.said} onSelect={onSelect} />
				</Section>
			)}
			<HowWeKnow sources={details.sources} />
		</>
	);
}
