import { useAnnouncement } from "../ui/announce";
import { Isolated } from "../ui/isolated";
import { Marking } from "../ui/marking";
import type { Caption, CaptionSource } from "../view/captions";
import { words } from "../words/en";
import { isolated } from "../words/isolated";
import { BackSign, MenuSign, OnSign } from "./icons";

export interface StageProps {
	/** The scene's, or null while the dossier has none. */
	readonly caption: Caption | null;
	/** Titles of all scenes. */
	readonly titles: readonly string[];
	/** The dossier's. */
	readonly title: string;
	readonly asOf: string;
	readonly handling: string | null;
	readonly blank: boolean;
	readonly question: boolean;
	readonly playing: boolean;
	/** How much of the scene's time has run while scenes play by themselves, 0 to 1. */
	readonly played: number;
	readonly offScript: boolean;
	/** The presenter's own controls; a copy of the stage has none. */
	readonly controls: boolean;
	/** Digits of a scene's number that wait for Enter. */
	readonly typed: string;
	/** What happened, in words, for who does not see it. */
	readonly announcement: string;
	readonly on: StageActions;
}

export interface StageActions {
	go(scene: number): void;
	step(by: 1 | -1): void;
	back(): void;
	show(): void;
	source(id: string): void;
	overview(): void;
	question(): void;
	blank(): void;
	play(): void;
	fullScreen(): void;
	/** Null: there is no window for the speaker. */
	speaker: (() => void) | null;
	keys(): void;
	leave(): void;
}

/** More scenes than this are told by a bar instead of a button each. */
const MOST_TICKS = 24;

/** What stands over the map while it is presented: caption, strip of scenes, handling; nothing else. */
export function Stage(props: StageProps) {
	const { blank, announcement } = props;
	useAnnouncement("stage", announcement);
	return blank ? <Blank {...props} /> : <Shown {...props} />;
}

function Blank({ on }: StageProps) {
	return (
		<div class="briefing-blank">
			<h1 class="visually-hidden">{words.stage.blankHeading}</h1>
			<button type="button" class="briefing-unblank" aria-label={words.stage.show} onClick={on.show} />
		</div>
	);
}

function Shown(props: StageProps) {
	const { caption, title, question, typed, on } = props;
	return (
		<>
			{!question && (
				<article class="briefing-card card">
					<h1 class="briefing-title">
						<bdi>{caption?.title ?? title}</bdi>
					</h1>
					{caption && (
						<>
							{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a caption longer than the screen is scrolled by keys */}
							<section class="briefing-text" tabIndex={0} aria-label={caption.title}>
								<p>
									<bdi>{caption.text}</bdi>
								</p>
							</section>
							<Sources sources={caption.sources} onSource={on.source} />
						</>
					)}
				</article>
			)}
			{typed !== "" && <p class="briefing-typed card">{words.stage.typed(typed)}</p>}
			<Strip {...props} />
		</>
	);
}

function Sources({
	sources,
	onSource,
}: {
	readonly sources: readonly CaptionSource[];
	readonly onSource: (id: string) => void;
}) {
	if (sources.length === 0) return null;
	return (
		<ul class="briefing-sources" aria-label={words.stage.sources}>
			{sources.map(({ id, number, short, paragraphs }) => (
				<li key={id}>
					<button
						type="button"
						class="text-button"
						aria-label={words.stage.sourceRead(number, short, paragraphs)}
						onClick={() => onSource(id)}
					>
						<bdi>
							<Isolated text={words.stage.source(isolated(short), paragraphs)} />
						</bdi>
					</button>
				</li>
			))}
		</ul>
	);
}

function Strip(props: StageProps) {
	const { caption, titles, asOf, handling, controls, question, offScript, playing, on } = props;
	return (
		<footer class="briefing-strip">
			{caption && (
				<>
					<button type="button" class="briefing-step" aria-label={words.stage.previous} onClick={() => on.step(-1)}>
						<BackSign />
					</button>
					<Ticks {...props} caption={caption} />
					<button type="button" class="briefing-step" aria-label={words.stage.next} onClick={() => on.step(1)}>
						<OnSign />
					</button>
					<div class="briefing-count">
						<span aria-hidden="true">{words.stage.count(caption.number, titles.length)}</span>
						<span class="visually-hidden">{words.stage.countRead(caption.number, titles.length)}</span>
					</div>
				</>
			)}
			{controls && <Menu {...props} />}
			<div class="briefing-marks">
				{question || offScript ? (
					<div class="briefing-off">
						<div class="briefing-off-text">
							<Isolated
								text={caption ? words.stage.offScript(caption.number, isolated(caption.title)) : words.stage.offOpening}
							/>
						</div>
						<button type="button" class="plain-button" onClick={on.back}>
							{words.stage.back}
						</button>
					</div>
				) : (
					<>
						{playing && <div>{words.stage.playingShort}</div>}
						<div>{asOf}</div>
					</>
				)}
				{handling && (
					<div>
						<Marking handling={handling} />
					</div>
				)}
			</div>
		</footer>
	);
}

function Ticks({ caption, titles, playing, played, on }: StageProps & { readonly caption: Caption }) {
	const part = `${Math.round(100 * played)}%`;
	if (titles.length > MOST_TICKS)
		return (
			<div class="briefing-bar" aria-hidden="true">
				<span style={{ inlineSize: `${(100 * caption.number) / titles.length}%` }} />
			</div>
		);
	return (
		<ol class={`briefing-ticks${titles.length > 9 ? " many" : ""}`} aria-label={words.stage.scenes}>
			{titles.map((title, index) => {
				const current = index + 1 === caption.number;
				const name = words.stage.scene(index + 1, titles.length, title);
				return (
					<li key={index}>
						<button
							type="button"
							class="briefing-tick"
							aria-label={name}
							title={name}
							aria-current={current ? "step" : undefined}
							onClick={() => on.go(index)}
						>
							<span class="briefing-tick-mark">
								{current && playing && <span class="briefing-played" style={{ inlineSize: part }} />}
							</span>
						</button>
					</li>
				);
			})}
		</ol>
	);
}

function Menu({ caption, question, playing, on }: StageProps) {
	const items: readonly (readonly [string, (() => void) | null])[] = [
		[words.stage.menuItems.overview, caption ? on.overview : null],
		[words.stage.menuItems.question, question ? null : on.question],
		[words.stage.menuItems.blank, on.blank],
		[playing ? words.stage.menuItems.pause : words.stage.menuItems.play, caption ? on.play : null],
		[words.stage.menuItems.fullScreen, on.fullScreen],
		[words.stage.menuItems.speaker, on.speaker],
		[words.stage.menuItems.keys, on.keys],
		[words.stage.menuItems.leave, on.leave],
	];
	return (
		<>
			<button type="button" class="briefing-step" aria-label={words.stage.menu} popovertarget="briefing-menu">
				<MenuSign />
			</button>
			<section class="briefing-menu card" id="briefing-menu" popover="auto" aria-label={words.stage.menu}>
				{items.map(
					([name, act]) =>
						act && (
							<button
								type="button"
								key={name}
								onClick={(event) => {
									event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
									act();
								}}
							>
								{name}
							</button>
						),
				)}
			</section>
		</>
	);
}
