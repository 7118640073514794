import { Isolated } from "../ui/isolated";
import type { RelationDetails as Model } from "../view/details/relation";
import { words } from "../words/en";
import { isolated } from "../words/isolated";
import { listInWords } from "../words/numbers";
import { Conflicting } from "./conflict";
import { HowWeKnow } from "./how-we-know";
import { Accounts, Claims, LinkList, Names, type OnSelect, Section } from "./parts";
import { When } from "./when";

export function RelationDetails({ details, onSelect }: { readonly details: Model; readonly onSelect: OnSelect }) {
	return (
		<>
			<Section title={words.details.what}>
				<Accounts accounts={[details.account]} />
				<p class="aside">
					{words.details.reportedBy} <Names names={details.claimants} />
				</p>
			</Section>
			{details.directed ? (
				<>
					<Section title={words.details.from}>
						<LinkList links={details.from} onSelect={onSelect} />
					</Section>
					<Section title={words.details.to}>
						<LinkList links={details.to} onSelect={onSelect} />
					</Section>
				</>
			) : (
				<Section title={words.details.between}>
					<LinkList links={[...details.from, ...details.to]} onSelect={onSelect} />
				</Section>
			)}
			{details.notDrawn.length > 0 && (
				<p class="aside">
					<Isolated
						text={words.details.notDrawn(listInWords(details.notDrawn.map(isolated)), details.notDrawn.length)}
					/>
					.
				</p>
			)}
			<Section title={words.details.when}>
				{details.when ? <When when={details.when} /> : <p>{words.details.undated}</p>}
			</Section>
			{details.conflict && <Conflicting conflict={details.conflict} onSelect={onSelect} />}
			{details.denials.length > 0 && (
				<Section title={words.details.denials}>
					<Claims claims={details.denials} />
				</Section>
			)}
			<HowWeKnow sources={details.sources} onSelect={onSelect} />
		</>
	);
}
