import { Citations } from "../ui/citations";
import type { StatementDetails as Model } from "../view/details/statement";
import { words } from "../words/en";
import { HowWeKnow } from "./how-we-know";
import { LinkList, LinkTo, Names, type OnSelect, Section, Where } from "./parts";
import { Contradiction } from "./said";
import { When } from "./when";

export function StatementDetails({ details, onSelect }: { readonly details: Model; readonly onSelect: OnSelect }) {
	return (
		<>
			<Section title={words.details.said}>
				<p dir="auto">
					{details.text} <Citations marks={details.citations} grading={details.grading} />
				</p>
				{details.quote && <blockquote dir="auto">“{details.quote}”</blockquote>}
				<p class="aside">
					{words.details.reportedBy} <Names names={details.reportedBy} />
				</p>
			</Section>
			<Section title={words.details.saidBy}>
				<p>
					<LinkTo link={details.speaker} onSelect={onSelect} />
					{details.role && (
						<span class="aside">
							{", "}
							<bdi>{details.role}</bdi>
						</span>
					)}
				</p>
			</Section>
			<Section title={words.details.when}>
				{details.when ? <When when={details.when} /> : <p>{words.details.undated}</p>}
			</Section>
			<Section title={words.details.where}>
				{details.where ? (
					<Where place={details.where} onSelect={onSelect} />
				) : details.based ? (
					<p>
						{words.details.basedIn} <LinkTo link={details.based} onSelect={onSelect} />.
					</p>
				) : (
					<p>{words.details.notPlaced}</p>
				)}
			</Section>
			{details.contradictions.map((contradiction) => (
				<Contradiction key={contradiction.statement.id} contradiction={contradiction} onSelect={onSelect} />
			))}
			{details.about.length > 0 && (
				<Section title={words.details.about}>
					<LinkList links={details.about} onSelect={onSelect} />
				</Section>
			)}
			<HowWeKnow sources={details.sources} onSelect={onSelect} />
		</>
	);
}
