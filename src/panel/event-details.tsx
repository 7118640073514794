import type { EventDetails as Model } from "../view/details/event";
import { words } from "../words/en";
import { HowWeKnow } from "./how-we-know";
import { Accounts, LinkList, Names, type OnSelect, Section, Where } from "./parts";
import { When } from "./when";

export function EventDetails({ details, onSelect }: { readonly details: Model; readonly onSelect: OnSelect }) {
	return (
		<>
			<Section title={words.details.what}>
				<Accounts accounts={[details.account]} />
				<p class="aside">
					{words.details.reportedBy} <Names names={details.claimants} />
				</p>
			</Section>
			<Section title={words.details.when}>
				<When when={details.when} />
			</Section>
			<Section title={words.details.where}>
				{details.place ? <Where place={details.place} onSelect={onSelect} /> : <p>{words.details.notPlaced}</p>}
			</Section>
			{[[words.details.same, details.same] as const, [words.details.about, details.about] as const].map(
				([title, links]) =>
					links.length > 0 && (
						<Section key={title} title={title}>
							<LinkList links={links} onSelect={onSelect} />
						</Section>
					),
			)}
			<HowWeKnow sources={details.sources} onSelect={onSelect} />
		</>
	);
}
