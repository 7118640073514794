import { Citations } from "../ui/citations";
import { Isolated } from "../ui/isolated";
import type { ConferenceDetails as Model } from "../view/details/conference";
import { words } from "../words/en";
import { Conflicting, Disputed } from "./conflict";
import { HowWeKnow } from "./how-we-know";
import { Accounts, Attendants, Claims, Conflict, LinkTo, Names, Note, type OnSelect, Section, Where } from "./parts";
import { Quotations } from "./said";
import { When } from "./when";

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
				{details.participation && <Conflicting conflict={details.participation} />}
				{details.roles.map(({ role, name, note, participants }) => (
					<div key={role.id} class="role-group">
						<h4>
							<span class={`role-chip role-${role.mark}`} aria-hidden="true" />
							{name}
						</h4>
						{note && <Note>{note}</Note>}
						<ul>
							{participants.map((participant) => (
								<li key={participant.region.name}>
									<LinkTo link={participant.region} onSelect={onSelect} />
									<Attendants who={participant.who} onSelect={onSelect} />{" "}
									<span class="aside">
										(<Names names={participant.claimants} />)
									</span>{" "}
									<Citations marks={participant.citations} grading={participant.grading} />
									{participant.conflicts.map((text) => (
										<Conflict key={text}>
											<Isolated text={text} />.
										</Conflict>
									))}
									{participant.note && <Note>{participant.note}</Note>}
								</li>
							))}
						</ul>
					</div>
				))}
			</Section>
			{details.claims.length + details.disputes.length > 0 && (
				<Section title={words.details.claims}>
					{details.disputes.map((dispute) => (
						<Disputed key={dispute.about} dispute={dispute} />
					))}
					{details.claims.length > 0 && <Claims claims={details.claims} />}
				</Section>
			)}
			{details.said.count > 0 && (
				<Section title={words.details.said}>
					<Quotations said={details.said} onSelect={onSelect} />
				</Section>
			)}
			<HowWeKnow sources={details.sources} onSelect={onSelect} />
		</>
	);
}
