import { speakerWords } from "../words/en-speaker";
import type { PieceProps } from "./props";
import { clockTime } from "./timer";

const words = speakerWords.speaker;

/** All scenes with their planned times; a click jumps. */
export function SceneList({ scenes, scene, shown, held, on }: PieceProps) {
	return (
		<ol>
			{scenes.map(({ index, id, title, seconds }) => (
				<li key={id}>
					<button
						type="button"
						class={index === shown ? "shown" : ""}
						aria-current={index === scene ? "step" : undefined}
						onClick={() => on.go(index)}
					>
						<span class="speaker-list-number">{index + 1}</span>
						<span class="speaker-list-title">
							<bdi>{title}</bdi>
							{held && index === shown && <span class="speaker-list-who">{words.audienceHere}</span>}
							{held && index === scene && index !== shown && <span class="speaker-list-who">{words.youHere}</span>}
						</span>
						<span class="speaker-list-time">{seconds === null ? "" : clockTime(1000 * seconds)}</span>
					</button>
				</li>
			))}
		</ol>
	);
}
