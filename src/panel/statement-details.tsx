import { Citations } from "../ui/citations";
import type { StatementDetails as Model } from "../view/details/statement";
import { words } from "../words/en";
import { listInWords } from "../words/numbers";
import { HowWeKnow, LinkList, type OnSelect, Quote, Section, When, Where } from "./parts";

export function StatementDetails({ details, onSelect }: { readonly details: Model; readonly onSelect: OnSelect }) {
	return (
		<>
			<Section title={words.details.said}>
				<p>
					<bdi>{details.text}</bdi> <Citations marks={details.citations} />
				</p>
				{details.quote && (
					<blockquote>
						<bdi>“{details.quote}”</bdi>
					</blockquote>
				)}
				<p class="aside">
					{words.details.reportedBy} {listInWords(details.reportedBy)}
				</p>
			</Section>
			<Section title={words.details.when}>
				{details.when ? <When when={details.when} /> : <p>{words.details.undated}</p>}
			</Section>
			<Section title={words.details.where}>
				{details.place ? <Where place={details.place} onSelect={onSelect} /> : <p>{words.details.notPlaced}</p>}
			</Section>
			{[
				[words.details.contradicts, details.contradicts] as const,
				[words.details.contradictedBy, details.contradictedBy] as const,
			].map(
				([title, statements]) =>
					statements.length > 0 && (
						<Section key={title} title={title}>
							{statements.map((statement) => (
								<Quote key={statement.id} statement={statement} onSelect={onSelect} />
							))}
						</Section>
					),
			)}
			{details.about.length > 0 && (
				<Section title={words.details.about}>
					<LinkList links={details.about} onSelect={onSelect} />
				</Section>
			)}
			<HowWeKnow sources={details.sources} />
		</>
	);
}
