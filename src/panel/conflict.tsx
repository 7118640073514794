/** What the sources disagree on, both sides beside each other. */
import type { ComponentChildren } from "preact";
import { Citations } from "../ui/citations";
import { ConflictIcon } from "../ui/icons";
import { Isolated } from "../ui/isolated";
import type { ConflictInWords, SideInWords } from "../view/details/cited";
import type { Dispute } from "../view/details/dispute";
import { conflictWords } from "../words/conflicts";
import { Claims, LinkTo, Names, Note, type OnSelect } from "./parts";

/** Two columns under a mark, heard as one group. */
export function Sides({
	name,
	mark,
	sides,
}: {
	/** What a screen reader calls the group. */
	readonly name: string;
	readonly mark: string;
	readonly sides: readonly { readonly key: string; readonly side: ComponentChildren }[];
}) {
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
		<div class="contradiction" role="group" aria-label={name}>
			<p class="contradiction-head">
				<ConflictIcon /> <strong>{mark}</strong>
			</p>
			<div class="contradiction-sides">
				{sides.map(({ key, side }) => (
					<div key={key}>{side}</div>
				))}
			</div>
		</div>
	);
}

export function Conflicting({
	conflict,
	onSelect,
}: {
	readonly conflict: ConflictInWords;
	readonly onSelect?: OnSelect;
}) {
	const head = conflictWords.head(conflict.denied ? conflictWords.disputed : conflictWords.disagree, conflict.over);
	return (
		<Sides
			name={head}
			mark={head}
			sides={conflict.sides.map((side) => ({
				key: side.map(({ text }) => text).join(),
				side: side.map((one) => <Side key={`${one.text}/${one.claimants}`} side={one} onSelect={onSelect} />),
			}))}
		/>
	);
}

function Side({ side, onSelect }: { readonly side: SideInWords; readonly onSelect: OnSelect | undefined }) {
	const { text, link, claimants, note, citations, grading } = side;
	return (
		<div class="side">
			<p class="side-says" dir="auto">
				{link && onSelect ? <LinkTo link={link} onSelect={onSelect} /> : <Isolated text={text} />}
			</p>
			<p class="side-by">
				{claimants.length > 0 ? <Names names={claimants} /> : conflictWords.asShown}{" "}
				<Citations marks={citations} grading={grading} />
			</p>
			{note && <Note>{note}</Note>}
		</div>
	);
}

/** Beside one of several values that differ, in a table that shows them all. */
export function DisputedMark() {
	return (
		<span class="disputed-mark" title={conflictWords.disagree}>
			<ConflictIcon />
			<span class="visually-hidden">{conflictWords.disagree}</span>
		</span>
	);
}

/** Claims about one thing: those that assert on the one side, those that dispute on the other. */
export function Disputed({ dispute: { about, asserts, disputes } }: { readonly dispute: Dispute }) {
	const head = conflictWords.head(conflictWords.disputed, about);
	const sides = [asserts, disputes].filter(({ length }) => length > 0);
	return (
		<Sides
			name={head}
			mark={head}
			sides={sides.map((claims) => ({ key: claims[0]?.stance ?? "", side: <Claims claims={claims} /> }))}
		/>
	);
}
