import { useAnnouncement } from "../ui/announce";
import { CloseIcon } from "../ui/icons";
import type { Located } from "../view/located";
import type { DistanceInWords, EndInWords } from "../view/pointed";
import { words } from "../words/en";
import "./measure.css";
import { PlaceBox } from "./place-box";

/** Which end of the line. */
export type Which = 0 | 1;

export interface MeasureProps {
	readonly ends: readonly [EndInWords | null, EndInWords | null];
	readonly distance: DistanceInWords | null;
	/** Where the pointer is, in words. */
	readonly pointer: string | null;
	/** What the reader must hear of. */
	readonly message: string;
	readonly find: (typed: string) => readonly Located[];
	readonly hint: (located: Located) => string;
	readonly onChoose: (which: Which, located: Located) => void;
	readonly onClearEnd: (which: Which) => void;
	readonly onSwap: () => void;
	readonly onClear: () => void;
	readonly onCopy: () => void;
	readonly onClose: () => void;
}

const LABELS = [words.measure.from, words.measure.to] as const;

/** Two places by name or by pointing, what region each lies in, and how far apart they are. */
export function Measure(props: MeasureProps) {
	const { ends, distance, pointer, message } = props;
	const [from, to] = ends;
	useAnnouncement("measure", message);
	return (
		<section class="measure card" aria-label={words.measure.region}>
			<header class="measure-head">
				<h2 class="card-title" tabIndex={-1}>
					{words.measure.region}
				</h2>
				<button type="button" class="icon-button" aria-label={words.measure.close} onClick={props.onClose}>
					<CloseIcon />
				</button>
			</header>
			<div class="measure-body">
				<p class={pointer ? "visually-hidden" : "measure-help"}>{words.measure.help}</p>
				{pointer && (
					<p class="measure-help" aria-hidden="true">
						{pointer}
					</p>
				)}
				{([0, 1] as const).map((which) => (
					<div key={which} class="measure-end">
						<span class="measure-letter" aria-hidden="true">
							{which === 0 ? "A" : "B"}
						</span>
						<PlaceBox
							label={LABELS[which]}
							value={fieldOf(ends[which])}
							find={props.find}
							hint={props.hint}
							onChoose={(located) => props.onChoose(which, located)}
							onClear={() => props.onClearEnd(which)}
						/>
						{ends[which] && <Facts end={ends[which]} />}
					</div>
				))}
			</div>
			{distance && (
				<div class="measure-result">
					<p>
						<span class="measure-distance">{distance.text}</span>
						<span class="aside">, {words.measure.sphere}</span>
					</p>
					{distance.note && <p class="aside">{distance.note}</p>}
				</div>
			)}
			<footer class="measure-foot">
				<button type="button" class="plain-button" disabled={!from && !to} onClick={props.onSwap}>
					{words.measure.swap}
				</button>
				<button type="button" class="plain-button" disabled={!from && !to} onClick={props.onClear}>
					{words.measure.clear}
				</button>
				<button type="button" class="plain-button" disabled={!distance} onClick={props.onCopy}>
					{words.measure.copy}
				</button>
			</footer>
		</section>
	);
}

function fieldOf(end: EndInWords | null): string {
	if (!end) return "";
	return end.name === words.measure.point ? end.coordinates.decimal : end.name;
}

function Facts({ end: { coordinates, precision, said, drawn, caveat } }: { readonly end: EndInWords }) {
	return (
		<div class="measure-facts">
			<p>
				{coordinates.decimal} · {coordinates.sexagesimal}
				{precision && <>, {precision}</>}
			</p>
			{said && (
				<p>
					{words.measure.dossierSays}: <bdi>{said}</bdi>
				</p>
			)}
			<p>
				{words.measure.drawnIn}: <bdi>{drawn}</bdi>
			</p>
			<p class="aside">{caveat}</p>
		</div>
	);
}
