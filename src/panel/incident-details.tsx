import { Citations } from "../ui/citations";
import type { IncidentDetails as Model } from "../view/details/incident";
import { words } from "../words/en";
import { Conflicting, Disputed, DisputedMark } from "./conflict";
import { HowWeKnow } from "./how-we-know";
import {
	Accounts,
	Claims,
	Conflict,
	Fields,
	LinkList,
	LinkTo,
	Names,
	Note,
	type OnSelect,
	Section,
	Where,
} from "./parts";
import { Quotations } from "./said";
import { When } from "./when";

export function IncidentDetails({ details, onSelect }: { readonly details: Model; readonly onSelect: OnSelect }) {
	const { place, figures, claims, disputes } = details;
	return (
		<>
			<Section title={words.details.what}>
				<Accounts accounts={details.accounts} />
			</Section>
			<Section title={words.details.when}>
				{details.when ? <When when={details.when} /> : <p>{words.details.undated}</p>}
			</Section>
			<Section title={words.details.where}>
				{place ? <Where place={place} onSelect={onSelect} /> : <p>{words.details.notPlaced}</p>}
				{details.otherPlaces.map((other) => (
					<p key={other.text} class="aside">
						{words.details.alsoGiven} {other.link && <LinkTo link={other.link} onSelect={onSelect} />} (
						<Names names={other.claimants} />) <Citations marks={other.citations} grading={other.grading} />
						{other.note && <Note>{other.note}</Note>}
					</p>
				))}
				{details.placeConflict && <Conflicting conflict={details.placeConflict} onSelect={onSelect} />}
			</Section>
			{details.actors.length > 0 && (
				<Section title={words.details.tookPart}>
					<LinkList links={details.actors} onSelect={onSelect} />
				</Section>
			)}
			<Section title={words.details.figures}>
				{figures.length === 0 ? (
					<p>{words.details.noFigures}</p>
				) : (
					<>
						{details.figureConflicts.length > 0 && (
							<Conflict>
								{details.figureConflicts.join(" ")} {words.details.figuresNote}
							</Conflict>
						)}
						<table class="figures">
							<thead>
								<tr>
									<th scope="col">{words.details.figure}</th>
									<th scope="col">{words.details.claimant}</th>
									<th scope="col">{words.details.asOf}</th>
								</tr>
							</thead>
							<tbody>
								{figures.map((figure, index) => (
									<tr key={`${figure.figure}/${index}`}>
										<td>
											<strong>{figure.figure}</strong>
											{figure.disputed && <DisputedMark />}
											{figure.note && <Note>{figure.note}</Note>}
										</td>
										<td>
											<Names names={figure.claimants} /> <Citations marks={figure.citations} grading={figure.grading} />
										</td>
										<td>{figure.asOf}</td>
									</tr>
								))}
							</tbody>
						</table>
					</>
				)}
			</Section>
			<Section title={words.details.claims}>
				{disputes.map((dispute) => (
					<Disputed key={dispute.about} dispute={dispute} />
				))}
				{claims.length > 0 && <Claims claims={claims} />}
				{claims.length + disputes.length === 0 && <p>{words.details.noClaims}</p>}
			</Section>
			{details.said.count > 0 && (
				<Section title={words.details.said}>
					<Quotations said={details.said} onSelect={onSelect} />
				</Section>
			)}
			{details.fields.length > 0 && (
				<Section title={words.details.inFile}>
					<Fields fields={details.fields} />
				</Section>
			)}
			<HowWeKnow sources={details.sources} onSelect={onSelect} />
		</>
	);
}
