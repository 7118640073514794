/** The briefing as a story on a phone: the map stands, the scenes are cards that scroll below it. */
import { Isolated } from "../ui/isolated";
import { SourceLine } from "../ui/source-line";
import type { SourceUse } from "../view/details/cited";
import type { SceneText } from "../view/scene-texts";
import { words as pageWords } from "../words/en";
import { speakerWords } from "../words/en-speaker";
import { eachIsolated } from "../words/isolated";
import "./story.css";

const words = speakerWords.story;

export interface StoryProps {
	readonly title: string;
	readonly asOf: string;
	readonly summary: string | null;
	/** Without their notes: those are the speaker's. */
	readonly scenes: readonly Omit<SceneText, "notes">[];
	/** The scene that the map shows. */
	readonly current: number | null;
	readonly sources: readonly SourceUse[];
	/** What came of copying the link. */
	readonly message: string;
	readonly link: string;
	readonly onExplore: () => void;
	readonly onCopy: () => void;
}

export function Story(props: StoryProps) {
	const { title, asOf, summary, scenes, current, onExplore } = props;
	return (
		<>
			<header class="story-head">
				<h1>
					<bdi>{title}</bdi>
				</h1>
				<p class="aside">{pageWords.page.asOf(asOf)}</p>
				{summary && (
					<p class="story-summary">
						<bdi>{summary}</bdi>
					</p>
				)}
				{scenes.length === 0 && <p class="empty">{words.noScenes}</p>}
				<button type="button" class="plain-button" onClick={onExplore}>
					{words.explore}
				</button>
			</header>
			{scenes.map((scene) => (
				<Card key={scene.id} scene={scene} count={scenes.length} current={scene.index === current} />
			))}
			<End {...props} />
		</>
	);
}

function Card({
	scene: { index, title, caption, sources },
	count,
	current,
}: {
	readonly scene: Omit<SceneText, "notes">;
	readonly count: number;
	readonly current: boolean;
}) {
	return (
		<article class="story-card" data-scene={index} aria-current={current ? "step" : undefined}>
			<p class="story-position">{words.position(index, count)}</p>
			<h2>
				<bdi>{title}</bdi>
			</h2>
			<p class="story-caption">
				<bdi>{caption}</bdi>
			</p>
			{sources.length > 0 && (
				<ul class="story-cites" aria-label={words.sources}>
					{sources.map(({ number, title, passages }) => (
						<li key={number}>
							<a href={`#source-${number}`} onClick={(event) => showSource(event, number)}>
								{number} <bdi>{title}</bdi>
							</a>
							<Isolated text={words.paragraphs(eachIsolated(passages.map(({ paragraph }) => paragraph)))} />
						</li>
					))}
				</ul>
			)}
		</article>
	);
}

function End({ sources, message, link, onExplore, onCopy }: StoryProps) {
	return (
		<section class="story-end" aria-labelledby="story-sources">
			<h2 id="story-sources">{words.sources}</h2>
			<ol>
				{sources.map((source) => (
					<SourceLine key={source.number} source={source} />
				))}
			</ol>
			<h2>{words.end}</h2>
			<p class="story-row">
				<button type="button" class="plain-button" onClick={onExplore}>
					{words.explore}
				</button>
				<button type="button" class="plain-button" onClick={onCopy}>
					{speakerWords.speaker.audienceLink}
				</button>
			</p>
			<label class="story-link">
				<span>{speakerWords.speaker.linkLabel}</span>
				<input type="text" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
			</label>
			<p role="status">{message}</p>
		</section>
	);
}

/** The address's hash is the View's: a source is shown without it. */
function showSource(event: Event, number: number): void {
	event.preventDefault();
	const story = (event.currentTarget as Element).closest(".story");
	const entry = story?.querySelector<HTMLElement>(`.story-end [value="${number}"]`);
	if (!entry) return;
	entry.tabIndex = -1;
	entry.scrollIntoView({ block: "center" });
	entry.focus({ preventScroll: true });
}
