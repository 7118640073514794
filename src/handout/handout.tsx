/** The briefing on paper: a page for each scene, and all sources with their numbers. */
import type { Handling } from "../dossier/schema";
import { Isolated } from "../ui/isolated";
import { Marking } from "../ui/marking";
import { mount } from "../ui/mount";
import { SourceLine } from "../ui/source-line";
import type { SourceUse } from "../view/details/cited";
import type { SceneText } from "../view/scene-texts";
import { words as pageWords } from "../words/en";
import { speakerWords } from "../words/en-speaker";
import { eachIsolated, isolated } from "../words/isolated";
import "./handout.css";

const words = speakerWords.handout;

export interface HandoutText {
	readonly title: string;
	readonly asOf: string;
	readonly handling: Handling | null;
	readonly scenes: readonly SceneText[];
	readonly sources: readonly SourceUse[];
	/** How the boundaries are drawn, and what has to be said of them. */
	readonly policy: string;
	/** The address of the map. */
	readonly back: string;
}

export interface HandoutState {
	readonly notes: boolean;
	/** Maps that are drawn, and that could not be. */
	readonly drawn: number;
	readonly failed: number;
}

export interface Handout {
	/** Where each scene's map is drawn. */
	readonly maps: readonly HTMLElement[];
	/** And what its signs mean. */
	readonly legends: readonly HTMLElement[];
	update(state: HandoutState): void;
	destroy(): void;
}

export function createHandout(
	root: HTMLElement,
	text: HandoutText,
	on: { readonly print: () => void; readonly notes: (shown: boolean) => void },
): Handout {
	const main = document.createElement("main");
	main.className = "handout";
	const bar = document.createElement("header");
	bar.className = "handout-bar";
	const head = mount(bar, Bar);
	const maps = text.scenes.map(({ id }) => {
		const element = document.createElement("div");
		element.id = `map-of-${id}`;
		element.className = "handout-map";
		return element;
	});
	const legends = text.scenes.map(() => {
		const element = document.createElement("div");
		element.className = "handout-legend";
		return element;
	});
	const pages = document.createElement("div");
	pages.className = "handout-pages";
	const body = mount(pages, Pages);
	main.append(bar, pages);
	root.replaceChildren(main);
	return {
		maps,
		legends,
		update(state) {
			head.update({ ...text, ...state, on });
			body.update({ ...text, ...state, maps, legends });
		},
		destroy() {
			head.destroy();
			body.destroy();
			main.remove();
		},
	};
}

function Bar({
	title,
	handling,
	scenes,
	notes,
	drawn,
	failed,
	back,
	on,
}: HandoutText &
	HandoutState & { readonly on: { readonly print: () => void; readonly notes: (shown: boolean) => void } }) {
	const done = drawn + failed === scenes.length;
	return (
		<>
			<h1>
				<Isolated text={words.page(isolated(title))} /> {handling && <Marking handling={handling} />}
			</h1>
			<div class="handout-tools">
				<button type="button" class="plain-button handout-print" disabled={!done} onClick={on.print}>
					{words.print}
				</button>
				<label>
					<input type="checkbox" checked={notes} onChange={(event) => on.notes(event.currentTarget.checked)} />{" "}
					{words.withNotes}
				</label>
				<p role="status">
					{done ? words.ready(drawn) : words.drawing(drawn, scenes.length)}
					{failed > 0 && ` ${words.missing(failed)}`}
				</p>
				<a href={back}>{words.back}</a>
			</div>
			{!done && <progress max={scenes.length} value={drawn} aria-label={words.drawing(drawn, scenes.length)} />}
			<p class="aside">{scenes.length === 0 ? words.noScenes : words.printHint}</p>
		</>
	);
}

function Pages(
	props: HandoutText &
		HandoutState & { readonly maps: readonly HTMLElement[]; readonly legends: readonly HTMLElement[] },
) {
	const { scenes, sources, maps, legends, notes } = props;
	return (
		<>
			{scenes.map((scene, index) => (
				<section key={scene.id} class="handout-page" aria-labelledby={`handout-${scene.id}`}>
					<PageHead {...props} position={words.position(index, scenes.length)} />
					<div class="handout-picture" role="img" aria-label={speakerWords.speaker.mapOf(scene.title)}>
						<Slot element={maps[index]} />
					</div>
					<Slot element={legends[index]} />
					<p class="handout-credit">{pageWords.map.captionShort}</p>
					<h2 id={`handout-${scene.id}`}>
						<bdi>{scene.title}</bdi>
					</h2>
					<p class="handout-caption">
						<bdi>{scene.caption}</bdi>
					</p>
					{scene.sources.length > 0 && (
						<ul class="handout-cites" aria-label={words.sources}>
							{scene.sources.map(({ number, title, publisher, published, passages }) => (
								<li key={number}>
									<span class="source-number">{number}</span>
									<span>
										<Isolated text={eachIsolated([title, publisher, published]).join(", ")} />
										<Isolated text={words.paragraphs(eachIsolated(passages.map(({ paragraph }) => paragraph)))} />
									</span>
								</li>
							))}
						</ul>
					)}
					{notes && scene.notes.length > 0 && (
						<div class="handout-notes">
							<h3>{words.notes}</h3>
							{scene.notes.map((paragraph, line) => (
								<p key={line}>
									<bdi>{paragraph}</bdi>
								</p>
							))}
						</div>
					)}
					<PageFoot {...props} />
				</section>
			))}
			<section class="handout-page" aria-labelledby="handout-sources">
				<PageHead {...props} position={null} />
				<h2 id="handout-sources">{words.allSources}</h2>
				<ol class="handout-sources">
					{sources.map((source) => (
						<SourceLine key={source.number} source={source}>
							{source.accessed && `, ${words.accessed(source.accessed)}`}
							{source.url && <span class="handout-address"> {source.url}</span>}
						</SourceLine>
					))}
				</ol>
				<p class="handout-credit">{props.policy}</p>
				<PageFoot {...props} />
			</section>
		</>
	);
}

function PageHead({
	title,
	asOf,
	handling,
	position,
}: Pick<HandoutText, "title" | "asOf" | "handling"> & { readonly position: string | null }) {
	return (
		<p class="handout-head">
			<bdi>{title}</bdi>
			<span>{pageWords.page.asOf(asOf)}</span>
			{handling && <Marking handling={handling} />}
			{position && <span class="handout-position">{position}</span>}
		</p>
	);
}

/** A marking stands at the head and the foot of every page. */
function PageFoot({ handling }: Pick<HandoutText, "handling">) {
	if (!handling) return null;
	return (
		<p class="handout-foot">
			<Marking handling={handling} /> {pageWords.handling.means[handling]}
		</p>
	);
}

/** A place for an element that is made elsewhere; put there once, so that a map is not moved while it is drawn. */
function Slot({ element }: { readonly element: HTMLElement | undefined }) {
	return (
		<div
			ref={(host) => {
				if (element && host && element.parentElement !== host) host.append(element);
			}}
		/>
	);
}
