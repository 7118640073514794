import { Fragment } from "preact";
import { sourceAnchor } from "../ui/citations";
import { Grade } from "../ui/grade";
import { SourceAddress } from "../ui/web-link";
import type { SourceUse } from "../view/details/cited";
import { words } from "../words/en";
import { LinkTo, type OnSelect, Section } from "./parts";

/** "How we know": each source with the passages that stand behind these details; its title leads to all of it. */
export function HowWeKnow({
	sources,
	onSelect,
}: {
	readonly sources: readonly SourceUse[];
	readonly onSelect: OnSelect;
}) {
	if (sources.length === 0) return null;
	return (
		<Section title={words.details.howWeKnow}>
			<ol class="sources">
				{sources.map((source) => (
					<li key={source.number} value={source.number} tabIndex={-1} {...sourceAnchor(source.number)}>
						<p>
							<LinkTo link={{ name: source.title, selection: { kind: "source", id: source.id } }} onSelect={onSelect} />
							{source.grading && (
								<>
									{" "}
									<Grade grading={source.grading} of={source.title} />
								</>
							)}
							<span class="aside">
								{[
									source.publisher,
									source.published && words.details.published(source.published),
									source.accessed && words.details.accessed(source.accessed),
								]
									.filter(Boolean)
									.map((part, index) => (
										<Fragment key={index}>
											{" · "}
											<bdi>{part}</bdi>
										</Fragment>
									))}
							</span>
						</p>
						{source.note && (
							<p class="aside" dir="auto">
								{source.note}
							</p>
						)}
						{source.url && <SourceAddress address={source.url} />}
						{source.archived && (
							<>
								{" "}
								<SourceAddress address={source.archived} name={words.details.archived} />
							</>
						)}
						<Passages passages={source.passages} />
					</li>
				))}
			</ol>
		</Section>
	);
}

/** Passages in their order: one with a quote has a line of its own, those without run on. */
function Passages({ passages }: { readonly passages: SourceUse["passages"] }) {
	const bare = passages.filter(({ quote }) => quote === null).map(({ paragraph }) => paragraph);
	return (
		<>
			{bare.length > 0 && (
				<p class="passage-mark bare" dir="auto">
					{bare.join(", ")}
				</p>
			)}
			{bare.length < passages.length && (
				<ul class="passages">
					{passages.map(
						({ paragraph, quote }) =>
							quote && (
								<li key={`${paragraph}/${quote}`} dir="auto">
									{paragraph && <bdi class="passage-mark">{paragraph}</bdi>}
									<q>
										<bdi>{quote}</bdi>
									</q>
								</li>
							),
					)}
				</ul>
			)}
		</>
	);
}
