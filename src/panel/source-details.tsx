import { Grade } from "../ui/grade";
import { SourceAddress } from "../ui/web-link";
import type { SourceDetails as Model } from "../view/details/source";
import { words } from "../words/en";
import { grades } from "../words/grades";
import { LinkTo, Note, type OnSelect, Section } from "./parts";
import { Stepwise } from "./said";

/** A document, and every passage of it with what it stands behind. */
export function SourceDetails({ details, onSelect }: { readonly details: Model; readonly onSelect: OnSelect }) {
	const { grading } = details;
	const own = grading?.sources[0];
	const facts = [
		[words.source.publisher, details.publisher],
		[words.source.author, details.author],
		[words.source.published, details.published?.date],
		[words.source.accessed, details.accessed],
	] as const;
	const passages = details.passages.map((passage) => ({ ...passage, id: passage.paragraph ?? "" }));
	return (
		<>
			<Section title={words.source.about}>
				<dl class="facts">
					{facts.map(
						([name, value]) =>
							value && (
								<>
									<dt key={name}>{name}</dt>
									<dd>
										<bdi>{value}</bdi>
									</dd>
								</>
							),
					)}
					{grading && own && (
						<>
							<dt>{grades.columnOfSources}</dt>
							<dd>
								<Grade grading={grading} /> {grades.reliability[own.grade]}. <bdi>{own.reason}</bdi>
							</dd>
						</>
					)}
					<dt>{words.source.address}</dt>
					<dd>
						{details.url ? <SourceAddress address={details.url} /> : words.source.noAddress}
						{details.archived && (
							<>
								{" "}
								<SourceAddress address={details.archived} name={words.details.archived} />
							</>
						)}
					</dd>
				</dl>
				{details.published?.derived && (
					<p class="aside">
						{words.details.derived}: <bdi>{details.published.derived}</bdi>
					</p>
				)}
				{details.note && <Note>{details.note}</Note>}
			</Section>
			<Section title={words.source.citedFor}>
				{passages.length === 0 ? (
					<p>{words.source.notCited}</p>
				) : (
					<Stepwise
						items={passages}
						item={({ paragraph, quotes, uses }) => (
							<div class="passage-use">
								<h4 class="passage-mark" dir="auto">
									{paragraph ?? words.source.noParagraph}
								</h4>
								{quotes.map((quote) => (
									<blockquote key={quote} dir="auto">
										{quote}
									</blockquote>
								))}
								<ul class="link-list">
									{uses.map(({ link, facts }) => (
										<li key={`${link.selection?.kind}/${link.selection?.id}`}>
											{link.selection && <span class="aside">{words.kinds[link.selection.kind]} · </span>}
											<LinkTo link={link} onSelect={onSelect} />
											{facts.length > 0 && (
												<span class="aside">
													{" "}
													(<bdi>{facts.join(", ")}</bdi>)
												</span>
											)}
										</li>
									))}
								</ul>
							</div>
						)}
					/>
				)}
			</Section>
		</>
	);
}
