import { speakerWords } from "../words/en-speaker";
import type { SpeakerActions } from "./props";
import { clockTime, type Standing } from "./timer";

const words = speakerWords.speaker;

export interface TimeProps {
	/** The time of day, as the language writes it. */
	readonly clock: string;
	readonly started: boolean;
	readonly running: boolean;
	/** Milliseconds; null where nothing is planned. */
	readonly scene: { readonly elapsed: number; readonly planned: number | null };
	readonly all: { readonly elapsed: number; readonly planned: number | null; readonly partly: boolean };
	readonly standing: Standing | null;
}

/** Clock and timer: how long it took, how long it was meant to take, and where that leaves the speaker. */
export function Time({
	clock,
	started,
	running,
	scene,
	all,
	standing,
	on,
}: TimeProps & { readonly on: SpeakerActions }) {
	return (
		<>
			<p class="speaker-clock">
				<span class="visually-hidden">{words.clock} </span>
				{clock}
			</p>
			<p class={`speaker-standing ${started ? (standing?.kind ?? "") : "not-started"}`}>
				{started ? standing && standingText(standing) : words.notStarted}
			</p>
			<table class="speaker-times">
				<thead>
					<tr>
						<td />
						<th scope="col">{words.elapsed}</th>
						<th scope="col">{words.planned}</th>
					</tr>
				</thead>
				<tbody>
					<tr>
						<th scope="row">{words.thisScene}</th>
						<td class={scene.planned !== null && scene.elapsed > scene.planned ? "over" : ""}>
							{clockTime(scene.elapsed)}
						</td>
						<td>{scene.planned === null ? words.unplanned : clockTime(scene.planned)}</td>
					</tr>
					<tr>
						<th scope="row">{words.inAll}</th>
						<td class={all.planned !== null && all.elapsed > all.planned ? "over" : ""}>{clockTime(all.elapsed)}</td>
						<td>
							{all.planned === null
								? words.unplanned
								: `${all.partly ? `${words.partly} ` : ""}${clockTime(all.planned)}`}
						</td>
					</tr>
				</tbody>
			</table>
			<div class="speaker-row">
				<button type="button" class="plain-button" onClick={on.time}>
					{running ? words.pause : started ? words.goOn : words.start}
				</button>
				<button type="button" class="plain-button" disabled={!started} onClick={on.reset}>
					{words.reset}
				</button>
			</div>
		</>
	);
}

function standingText({ kind, by }: Standing): string {
	if (kind === "on-time") return words.onTime;
	return kind === "ahead" ? words.ahead(clockTime(by)) : words.behind(clockTime(by));
}
