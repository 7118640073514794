import { Citations } from "../ui/citations";
import type { PlaceDetails as Model } from "../view/details/place";
import { words } from "../words/en";
import { isolated } from "../words/isolated";
import { OtherNames } from "./actor-details";
import { HowWeKnow } from "./how-we-know";
import { DatedList, LinkList, LinkTo, Note, type OnSelect, Section } from "./parts";
import { BySpeaker, Quotations } from "./said";

/** A place: how exactly it is known, what happened there, what was said there, by people from there, and about it. */
export function PlaceDetails({ details, onSelect }: { readonly details: Model; readonly onSelect: OnSelect }) {
	const { said, basedHere, residents, saidAbout } = details;
	return (
		<>
			<Section title={words.details.where}>
				<p>
					{details.regions.map((link, index) => (
						<span key={link.name}>
							{index > 0 && ", "}
							<LinkTo link={link} onSelect={onSelect} />
						</span>
					))}{" "}
					<span class="aside">({details.precision})</span> <Citations marks={details.citations} />
				</p>
				<p>
					{details.coordinates}
					{details.standsForRegion && <span class="aside"> ({words.details.standsForRegion})</span>}
				</p>
				{details.note && <Note>{details.note}</Note>}
				{details.otherNames.length > 0 && (
					<p class="aside">
						{words.details.otherNames} <OtherNames names={details.otherNames} />
					</p>
				)}
			</Section>
			{[
				[words.details.incidentsHere, details.incidents] as const,
				[words.details.conferencesHere, details.conferences] as const,
				[words.details.eventsHere, details.events] as const,
			].map(
				([title, items]) =>
					items.length > 0 && (
						<Section key={title} title={title}>
							<DatedList items={items} onSelect={onSelect} />
						</Section>
					),
			)}
			{said.length > 0 && (
				<Section title={words.details.saidHere}>
					<BySpeaker speakers={said} onSelect={onSelect} place={false} />
				</Section>
			)}
			{basedHere.length > 0 && (
				<Section title={words.details.saidByBased}>
					<p class="aside">{words.details.saidByBasedNote}</p>
					<BySpeaker speakers={basedHere} onSelect={onSelect} />
				</Section>
			)}
			{residents.length > 0 && (
				<Section title={words.details.basedHere}>
					<LinkList links={residents} onSelect={onSelect} />
				</Section>
			)}
			{saidAbout.length > 0 && (
				<Section title={words.details.saidAbout(isolated(details.title))}>
					{saidAbout.map(({ subject, said }) => (
						<div key={subject?.selection?.id ?? ""} class="said-about">
							<h4>
								{subject ? (
									<>
										{words.details.about} <LinkTo link={subject} onSelect={onSelect} />
									</>
								) : (
									words.details.aboutPlace
								)}
							</h4>
							<Quotations said={said} onSelect={onSelect} />
						</div>
					))}
				</Section>
			)}
			<HowWeKnow sources={details.sources} onSelect={onSelect} />
		</>
	);
}
