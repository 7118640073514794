import { WebLink } from "../ui/web-link";
import { speakerWords } from "../words/en-speaker";
import { NOTE_SIZES, type PieceProps, type SpeakerProps } from "./props";

const words = speakerWords.speaker;

export function NowHead({ scenes, scene, held }: SpeakerProps) {
	const one = scenes[scene ?? -1];
	return (
		<>
			<p class="speaker-kicker">
				<span>{held ? words.nowPrivate : words.now}</span>
				{one && <span>{words.position(one.index, scenes.length)}</span>}
			</p>
			<h2 class="speaker-scene-title">
				<bdi>{one ? one.title : scenes.length === 0 ? words.noScenes : words.noScene}</bdi>
			</h2>
		</>
	);
}

export function NowText({ scenes, scene }: SpeakerProps) {
	const one = scenes[scene ?? -1];
	if (!one) return null;
	return (
		<>
			<p class="speaker-caption">
				<bdi>{one.caption}</bdi>
			</p>
			{one.sources.length > 0 && (
				<ul class="speaker-sources">
					{one.sources.map(({ number, title, url }) => (
						<li key={number} value={number}>
							{number} {url ? <WebLink address={url}>{title}</WebLink> : <bdi>{title}</bdi>}
						</li>
					))}
				</ul>
			)}
		</>
	);
}

/** The notes are text, whatever they hold; each line a paragraph. */
export function Notes({ scenes, scene, size, on }: PieceProps) {
	const one = scenes[scene ?? -1];
	return (
		<>
			<div class="speaker-notes-head">
				<h2 class="speaker-kicker">{words.notes}</h2>
				<div class="speaker-sizes">
					<button
						type="button"
						class="plain-button"
						aria-label={words.smaller}
						disabled={size === 0}
						onClick={() => on.size(-1)}
					>
						{words.smallerSign}
					</button>
					<button
						type="button"
						class="plain-button"
						aria-label={words.larger}
						disabled={size === NOTE_SIZES.length - 1}
						onClick={() => on.size(1)}
					>
						{words.largerSign}
					</button>
				</div>
			</div>
			<section
				class="speaker-notes-text"
				aria-label={words.notes}
				// biome-ignore lint/a11y/noNoninteractiveTabindex: notes longer than the window are scrolled by keys
				tabIndex={0}
				style={{ fontSize: `${NOTE_SIZES[size]}rem` }}
			>
				{one && one.notes.length > 0 ? (
					one.notes.map((paragraph, index) => (
						<p key={index}>
							<bdi>{paragraph}</bdi>
						</p>
					))
				) : (
					<p class="empty">{words.noNotes}</p>
				)}
			</section>
		</>
	);
}

export function NextHead({ scenes, scene }: SpeakerProps) {
	const next = scenes[scene === null ? 0 : scene + 1];
	return (
		<>
			<p class="speaker-kicker">
				<span>{words.next}</span>
				{next && <span>{words.position(next.index, scenes.length)}</span>}
			</p>
			<h2 class="speaker-next-title">{next ? <bdi>{next.title}</bdi> : words.last}</h2>
		</>
	);
}
