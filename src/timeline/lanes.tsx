/** The lanes' marks: each is a button, one tab stop for each lane, the arrow keys go from mark to mark. */
import { useState } from "preact/hooks";
import { daysInWords } from "../words/dates";
import { words } from "../words/en";
import { type Bins, highestOf, nextBin, roundedCount } from "./bins";
import { type LaneLayout, type NamedMark, titleOf } from "./lane-layout";
import { type Stroke, scaleOf } from "./marks";
import type { Stretch } from "./stretch";
import { hasSign, targetOf } from "./titles";

export interface LanesProps {
	readonly lanes: readonly LaneLayout[];
	readonly shown: Stretch;
	readonly width: number;
	readonly onMark: (mark: NamedMark, element: HTMLElement) => void;
	readonly onBin: (lane: LaneLayout, bin: number, element: HTMLElement) => void;
}

export function Lanes({ lanes, shown, width, onMark, onBin }: LanesProps) {
	return (
		<>
			{lanes.map((lane) => (
				<LaneRow key={lane.row.kind} {...{ lane, shown, width, onMark, onBin }} />
			))}
		</>
	);
}

interface RowProps extends Omit<LanesProps, "lanes"> {
	readonly lane: LaneLayout;
}

function LaneRow({ lane, shown, width, onMark, onBin }: RowProps) {
	const { row, marks, bins } = lane;
	const [current, setCurrent] = useState<string | null>(null);
	const stop = marks.find(({ key }) => key === current) ?? marks.find(({ selected }) => selected) ?? marks[0];
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
		<div
			class="timeline-lane"
			role="group"
			aria-label={words.timeline.lanes[row.kind]}
			aria-describedby={bins ? `timeline-bins-${row.kind}` : undefined}
			data-lane={row.kind}
			onKeyDown={(event) => {
				const to = neighbour(event.key, event.currentTarget, event.target);
				if (!to) return;
				event.preventDefault();
				event.stopPropagation();
				to.focus();
			}}
		>
			{bins && <Histogram {...{ lane, bins, shown, width, onBin }} />}
			{marks.map((mark) => (
				<MarkButton
					key={mark.key}
					mark={mark}
					stop={mark === stop}
					onFocus={() => setCurrent(mark.key)}
					onPress={(element) => onMark(mark, element)}
				/>
			))}
		</div>
	);
}

function neighbour(key: string, lane: HTMLElement, from: EventTarget | null): HTMLElement | null {
	const marks = [...lane.querySelectorAll<HTMLElement>("[data-mark]")];
	const at = marks.indexOf(from as HTMLElement);
	if (at < 0) return null;
	const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: marks.length - 1 }[key];
	return to === undefined ? null : (marks[to] ?? null);
}

interface MarkProps {
	readonly mark: NamedMark;
	readonly stop: boolean;
	readonly onFocus: () => void;
	readonly onPress: (element: HTMLElement) => void;
}

function MarkButton({ mark, stop, onFocus, onPress }: MarkProps) {
	const { from, width } = targetOf(mark);
	const { entries, strokes, join, title } = mark;
	const widest = Math.max(...strokes.map((stroke) => stroke.to - stroke.from));
	const count = entries.length;
	// the first stroke is the mark's own date, unless that lies out of sight
	const own = strokes.filter(({ other }) => !other);
	const derived = own.length > 0 && own.every((stroke) => stroke.derived);
	return (
		<button
			type="button"
			class="timeline-mark"
			data-mark={mark.key}
			data-kind={mark.kind}
			data-derived={derived || undefined}
			data-selected={mark.selected || undefined}
			aria-current={mark.selected ? "true" : undefined}
			aria-label={mark.name}
			title={mark.name}
			tabIndex={stop ? 0 : -1}
			style={{
				insetInlineStart: `${from}px`,
				inlineSize: `${width}px`,
				// what is long lies below what is short
				zIndex: Math.max(1, 500 - Math.round(widest / 4)),
			}}
			onFocus={onFocus}
			onClick={(event) => onPress(event.currentTarget)}
		>
			{join && (
				<span
					class="timeline-join"
					style={{ insetInlineStart: `${join[0] - from}px`, inlineSize: `${join[1] - join[0]}px` }}
				/>
			)}
			{strokes.map((stroke, index) => (
				<StrokeOf key={index} stroke={stroke} origin={from} joined={join !== null} sign={count === 1} />
			))}
			{count > 1 && <span class="timeline-count">{count}</span>}
			{title && (
				<span
					class="timeline-title"
					data-before={title.before || undefined}
					data-above={!hasSign(mark) || undefined}
					style={{ insetInlineStart: `${title.x - from}px`, inlineSize: `${title.width}px` }}
				>
					<bdi>{titleOf(mark)}</bdi>
				</span>
			)}
		</button>
	);
}

interface StrokeProps {
	readonly stroke: Stroke;
	readonly origin: number;
	readonly joined: boolean;
	/** Whether a day is drawn as a sign: the count stands for those of several. */
	readonly sign: boolean;
}

function StrokeOf({ stroke, origin, joined, sign }: StrokeProps) {
	const { from, to, day, other, derived, soft, openStart, openEnd } = stroke;
	const middle = (from + to) / 2 - origin;
	const marked = {
		"data-other": other || undefined,
		"data-derived": derived || undefined,
		"data-soft": soft || undefined,
	};
	if (day && sign)
		return (
			<>
				{joined && <span class="timeline-stem" style={{ insetInlineStart: `${middle}px` }} />}
				<span class="timeline-dot" {...marked} style={{ insetInlineStart: `${middle}px` }} />
			</>
		);
	return (
		<span
			class="timeline-bar-of"
			{...marked}
			data-open-start={openStart || undefined}
			data-open-end={openEnd || undefined}
			style={{ insetInlineStart: `${from - origin}px`, inlineSize: `${to - from}px` }}
		/>
	);
}

interface HistogramProps extends Pick<LanesProps, "shown" | "width" | "onBin"> {
	readonly lane: LaneLayout;
	readonly bins: Bins;
}

function Histogram({ lane, bins, shown, width, onBin }: HistogramProps) {
	const { days, first, counts } = bins;
	const [chosen, setChosen] = useState<number | null>(null);
	const firstFull = counts.findIndex((count) => count > 0);
	const day = chosen ?? first + Math.max(0, firstFull) * days;
	const bin = Math.max(0, Math.min(counts.length - 1, Math.floor((day - first) / days)));
	const x = scaleOf(shown, width);
	const choose = (to: number) => setChosen(first + to * days);
	const count = counts[bin] ?? 0;
	const highest = highestOf(bins.all ?? counts);
	const path = barsOf(bins, counts, highest, shown, width);
	const description = [words.timeline.histogram(days), ...(bins.all ? [words.timeline.leftOut] : [])].join(" ");
	return (
		<>
			{bins.all && (
				<svg class="timeline-histogram rest" aria-hidden="true" width={width} height="22">
					<path d={barsOf(bins, bins.all, highest, shown, width)} />
				</svg>
			)}
			{["faint", "strong"].map((part) => (
				<svg key={part} class={`timeline-histogram ${part}`} aria-hidden="true" width={width} height="22">
					<path d={path} />
				</svg>
			))}
			<span class="visually-hidden" id={`timeline-bins-${lane.row.kind}`}>
				{description}
			</span>
			<button
				type="button"
				class="timeline-bin"
				title={description}
				aria-label={`${daysInWords(first + bin * days, first + (bin + 1) * days - 1)}: ${words.timeline.items[lane.row.kind](roundedCount(count))}, ${lane.row.crowd ? words.timeline.opensBin : words.timeline.opensList}`}
				style={{ insetInlineStart: `${x(first + bin * days)}px`, inlineSize: `${x(days) - x(0)}px` }}
				onKeyDown={(event) => {
					const direction = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : null;
					if (!direction) return;
					event.preventDefault();
					event.stopPropagation();
					choose(nextBin(bins, bin, direction));
				}}
				onClick={(event) => onBin(lane, bin, event.currentTarget)}
			/>
		</>
	);
}

const HISTOGRAM = 19;

/** One path of all the bars, one of the highest count as high as the lane. */
function barsOf(
	{ days, first }: Bins,
	counts: readonly number[],
	highest: number,
	shown: Stretch,
	width: number,
): string {
	const x = scaleOf(shown, width);
	const wide = Math.max(1, x(days) - x(0) - 1).toFixed(2);
	return counts
		.map((count, bin) => {
			if (count === 0) return "";
			const high = Math.max(1, (count / highest) * HISTOGRAM).toFixed(2);
			return `M${x(first + bin * days).toFixed(2)} 21v-${high}h${wide}v${high}z`;
		})
		.join("");
}
