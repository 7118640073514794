/** The timeline's bar: play, the period in words, and the ways to set and to look at it. */
import { DownIcon, Icon, UpIcon } from "../ui/icons";
import type { DaySpan } from "../view/view";
import { monthsInWords } from "../words/dates";
import { words } from "../words/en";
import { DatesForm } from "./dates-form";
import type { Dense } from "./dense";
import { SPEEDS, type Speed } from "./play";
import { placeAbove } from "./popover";
import type { Summary } from "./summary";

export interface ControlsProps {
	readonly summary: Summary;
	/** The period, or the whole range where there is none. */
	readonly days: DaySpan;
	readonly hasPeriod: boolean;
	readonly playing: boolean;
	readonly speed: Speed;
	readonly loop: boolean;
	readonly folded: boolean;
	readonly narrow: boolean;
	readonly canZoomIn: boolean;
	readonly canZoomOut: boolean;
	/** Where most dates lie, when that is a small part of the whole. */
	readonly dense: Dense | null;
	/** Whether the period is a small part of what is shown. */
	readonly smallPeriod: boolean;
	readonly onPlay: () => void;
	readonly onSpeed: (speed: Speed) => void;
	readonly onLoop: (loop: boolean) => void;
	readonly onFold: () => void;
	/** Shows so many times as much. */
	readonly onZoom: (factor: number) => void;
	readonly onWhole: () => void;
	readonly onLook: (span: DaySpan) => void;
	readonly onPeriod: (period: DaySpan | null) => void;
}

const w = words.timeline;

export function Controls(props: ControlsProps) {
	const { summary, playing, folded, narrow, canZoomIn, canZoomOut, hasPeriod } = props;
	return (
		<>
			<button
				type="button"
				class="timeline-button timeline-play"
				aria-label={narrow ? (playing ? w.pause : w.play) : undefined}
				title={w.playHint}
				onClick={props.onPlay}
			>
				<Icon path={playing ? "M5 3v10M11 3v10" : "M4.5 2.5l8.5 5.5-8.5 5.5z"} />
				{!narrow && <span>{playing ? w.pause : w.play}</span>}
			</button>
			{!narrow && !folded && <PlayOptions {...props} />}
			<div class="timeline-text" title={`${summary.period}${summary.counts ? `, ${summary.counts}` : ""}`}>
				<strong>{summary.period}</strong> {summary.counts && <span>{summary.counts}</span>}
			</div>
			{!folded && !narrow && <Look {...props} />}
			{!folded && (
				<span class="timeline-pair">
					<button
						type="button"
						class="timeline-button"
						aria-label={w.zoomOut}
						title={w.zoomOut}
						aria-disabled={!canZoomOut}
						onClick={() => props.onZoom(2)}
					>
						−
					</button>
					<button
						type="button"
						class="timeline-button"
						aria-label={w.zoomIn}
						title={w.zoomIn}
						aria-disabled={!canZoomIn}
						onClick={() => props.onZoom(0.5)}
					>
						+
					</button>
				</span>
			)}
			<button
				type="button"
				class="timeline-button"
				popovertarget="timeline-dates"
				aria-label={narrow ? w.setDates : undefined}
				title={narrow ? w.setDates : undefined}
			>
				{narrow ? <Icon path="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 1.8v3M10.5 1.8v3" /> : w.setDates}
			</button>
			{!narrow && (
				<button type="button" class="timeline-button" aria-disabled={!hasPeriod} onClick={() => props.onPeriod(null)}>
					{w.allDates}
				</button>
			)}
			<button
				type="button"
				class="timeline-button"
				aria-label={folded ? w.unfold : w.fold}
				title={folded ? w.unfold : w.fold}
				onClick={props.onFold}
			>
				{folded ? <UpIcon /> : <DownIcon />}
			</button>
			<div
				class="timeline-popover timeline-dates"
				id="timeline-dates"
				popover="auto"
				role="dialog"
				aria-label={w.setDatesTitle}
				onToggle={(event) => {
					if ((event as unknown as ToggleEvent).newState !== "open") return;
					const opener = event.currentTarget.parentElement?.querySelector('[popovertarget="timeline-dates"]');
					if (opener) placeAbove(event.currentTarget, opener.getBoundingClientRect());
					event.currentTarget.querySelector("input")?.focus();
				}}
			>
				<DatesForm
					days={props.days}
					onPeriod={(period) => {
						document.getElementById("timeline-dates")?.hidePopover();
						props.onPeriod(period);
					}}
				/>
				{narrow && (
					<div class="timeline-more">
						<h2>{w.playTitle}</h2>
						<PlayOptions {...props} />
						<Look {...props} />
					</div>
				)}
			</div>
		</>
	);
}

/** One step to what is worth a look: the whole when zoomed, else the period, else where most dates lie. */
function Look({ canZoomOut, smallPeriod, days, dense, onWhole, onLook }: ControlsProps) {
	const target = smallPeriod ? days : dense;
	if (!canZoomOut && !target) return null;
	return (
		<button
			type="button"
			class="timeline-button timeline-link"
			title={!canZoomOut && !smallPeriod && dense ? w.denseHint(dense.items, dense.of) : undefined}
			onClick={() => (canZoomOut ? onWhole() : target && onLook(target))}
		>
			{canZoomOut ? w.whole : smallPeriod ? w.toPeriod : dense && w.dense(monthsInWords(dense.first, dense.last))}
		</button>
	);
}

function PlayOptions({ speed, loop, onSpeed, onLoop }: ControlsProps) {
	return (
		<>
			<label class="timeline-speed">
				<span class="visually-hidden">{w.speed}</span>
				<select value={speed} onChange={(event) => onSpeed(Number(event.currentTarget.value) as Speed)}>
					{SPEEDS.map((one) => (
						<option key={one} value={one}>
							{w.times(one)}
						</option>
					))}
				</select>
			</label>
			<button type="button" class="timeline-button" aria-pressed={loop} onClick={() => onLoop(!loop)}>
				{w.loop}
			</button>
		</>
	);
}
