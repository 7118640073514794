import { Citations } from "../ui/citations";
import type { ShapeDetails as Model } from "../view/details/shape";
import { words } from "../words/en";
import { isolated } from "../words/isolated";
import { HowWeKnow } from "./how-we-know";
import { Accounts, Fields, LinkList, type OnSelect, Section } from "./parts";
import { Quotations } from "./said";
import { When } from "./when";

/** A line or an area of the dossier's own: what it says of it, from when it is, and where it is switched on. */
export function ShapeDetails({ details, onSelect }: { readonly details: Model; readonly onSelect: OnSelect }) {
	const { account, citations, when, layers, fields, events, said } = details;
	return (
		<>
			<Section title={words.details.shown}>
				{account ? (
					<Accounts accounts={[account]} />
				) : (
					<p>
						{words.details.noText} <Citations marks={citations} />
					</p>
				)}
			</Section>
			<Section title={words.details.when}>{when ? <When when={when} /> : <p>{words.details.undated}</p>}</Section>
			<Section title={words.details.layers}>
				{layers.length > 0 ? (
					<ul class="link-list">
						{layers.map((name) => (
							<li key={name}>
								<bdi>{name}</bdi>
							</li>
						))}
					</ul>
				) : (
					<p>{words.details.noLayer}</p>
				)}
			</Section>
			{events.length > 0 && (
				<Section title={words.details.events}>
					<LinkList links={events} onSelect={onSelect} />
				</Section>
			)}
			{said.count > 0 && (
				<Section title={words.details.saidAbout(isolated(details.title))}>
					<Quotations said={said} onSelect={onSelect} />
				</Section>
			)}
			{fields.length > 0 && (
				<Section title={words.details.inFile}>
					<Fields fields={fields} />
				</Section>
			)}
			<HowWeKnow sources={details.sources} onSelect={onSelect} />
		</>
	);
}
