/** The axis under the lanes and the brush over them, both by d3. */
import { axisBottom } from "d3-axis";
import { brushX, type D3BrushEvent } from "d3-brush";
import { scaleUtc } from "d3-scale";
import { select } from "d3-selection";
import { dateOfDay } from "../dossier/edtf";
import type { DaySpan } from "../view/view";
import { scaleOf } from "./marks";
import { snapped } from "./period";
import type { Stretch } from "./stretch";
import { ticksOf } from "./ticks";

export interface AxisBrushActions {
	/** A hand is on the brush. */
	begin(): void;
	brush(period: DaySpan): void;
	end(): void;
	/** Pressed without dragging, at a point of the window. */
	press(x: number, y: number): void;
}

export interface Plot {
	readonly shown: Stretch;
	readonly width: number;
	/** Of the lanes; the axis lies below. Pixels. */
	readonly height: number;
	/** How many times larger than usual the letters are. */
	readonly scale: number;
	readonly period: DaySpan | null;
}

/** Less than that is a press, not a brush; pixels. */
const LEAST_BRUSH = 3;
const HANDLE = 14;
/** The widths of a grip, of most labels, and of a letter in a longer one; pixels. */
const GRIP = 12;
const LABEL = 40;
const LETTER = 6.5;
const DAY = 86_400_000;

export function createAxisBrush(svg: SVGSVGElement, on: AxisBrushActions) {
	const root = select(svg);
	const axisPlace = root.append("g").attr("class", "timeline-axis").attr("aria-hidden", "true");
	const brushPlace = root.append("g").attr("class", "timeline-brush");
	let plot: Plot | null = null;
	/** Where the brush stood, in pixels and days, when the hand came. */
	let held: { readonly pixels: readonly [number, number]; readonly days: DaySpan } | null = null;
	let holding = false;

	const brush = brushX<unknown>()
		.handleSize(HANDLE)
		.keyModifiers(false)
		.on("start", (event: D3BrushEvent<unknown>) => {
			if (!event.sourceEvent || !plot) return;
			holding = true;
			const pixels = pixelsOf(plot);
			held = pixels && plot.period && !isNew(event) ? { pixels, days: plot.period } : null;
			on.begin();
		})
		.on("brush", (event: D3BrushEvent<unknown>) => {
			const selection = event.selection as [number, number] | null;
			if (!event.sourceEvent || !plot || !selection || selection[1] - selection[0] < LEAST_BRUSH) return;
			on.brush(periodOf(selection, event.mode === "drag", plot));
		})
		.on("end", (event: D3BrushEvent<unknown>) => {
			if (!event.sourceEvent) return;
			holding = false;
			held = null;
			on.end();
			// pressed only: d3 has cleared the brush, the period stays
			if (!event.selection) {
				const point = pointOf(event.sourceEvent as MouseEvent | TouchEvent);
				if (point) on.press(point.clientX, point.clientY);
			}
			place();
		});

	/** Whether a hand begins a new brush, and does not take hold of the one there is. */
	function isNew(event: D3BrushEvent<unknown>): boolean {
		const [from = 0, to = 0] = (event.selection ?? []) as number[];
		return to - from < LEAST_BRUSH;
	}

	/** In whole days; an end that the hand did not move keeps its day, also where it lies out of sight. */
	function periodOf([from, to]: readonly [number, number], whole: boolean, { shown, width }: Plot): DaySpan {
		const day = (x: number) => shown.start + (x / width) * (shown.end - shown.start);
		if (!held) return snapped(day(from), day(to));
		const { pixels, days } = held;
		if (whole) {
			const moved = Math.round(day(from) - day(pixels[0]));
			return { first: days.first + moved, last: days.last + moved };
		}
		const span = snapped(day(from), day(to));
		return {
			first: Math.abs(from - pixels[0]) < 0.5 ? days.first : span.first,
			last: Math.abs(to - pixels[1]) < 0.5 ? days.last : span.last,
		};
	}

	/** Where the period is drawn: cut where the plot ends, null where nothing of it is seen. */
	function pixelsOf({ period, shown, width }: Plot): [number, number] | null {
		if (!period) return null;
		const x = scaleOf(shown, width);
		const from = Math.max(0, x(period.first));
		const to = Math.min(width, x(period.last + 1));
		return from < to ? [from, to] : null;
	}

	function place(): void {
		if (plot && !holding) brushPlace.call(brush.move, pixelsOf(plot));
	}

	/** The labels that the period's grips would cover give way. */
	function cover({ period, shown, width, scale }: Plot): void {
		const x = scaleOf(shown, width);
		const grips = period
			? [x(period.first) - GRIP / 2, x(period.last + 1) + GRIP / 2]
			: [x(shown.start) - GRIP / 2, x(shown.end) + GRIP / 2];
		axisPlace.selectAll<SVGGElement, Date>(".tick").classed("covered", (date) => {
			const letters = labels.get(date.getTime())?.length ?? 0;
			const half = (Math.max(LABEL, letters * LETTER) * scale + GRIP) / 2;
			return grips.some((at) => Math.abs(x(date.getTime() / DAY) - at) < half);
		});
	}

	let labels: ReadonlyMap<number, string> = new Map();
	let drawn = "";
	return {
		/** Whether a hand is on the brush. */
		isHeld: () => holding,
		update(next: Plot): void {
			plot = next;
			const { shown, width, height, scale } = next;
			const key = `${shown.start}/${shown.end}/${width}/${height}`;
			if (key !== drawn) {
				drawn = key;
				const ticks = ticksOf(shown, width / scale);
				labels = new Map(ticks.map(({ day, label }) => [dateOfDay(day).getTime(), label]));
				const strong = new Set(ticks.flatMap((tick) => (tick.strong ? [dateOfDay(tick.day).getTime()] : [])));
				const axis = axisBottom<Date>(scaleUtc([dateOfDay(shown.start), dateOfDay(shown.end)], [0, width]))
					.tickValues(ticks.map(({ day }) => dateOfDay(day)))
					.tickFormat((date) => labels.get(date.getTime()) ?? "")
					.tickSizeInner(-height)
					.tickSizeOuter(0)
					.tickPadding(5);
				axisPlace.attr("transform", `translate(0,${height})`).call(axis);
				axisPlace.selectAll<SVGGElement, Date>(".tick").classed("strong", (date) => strong.has(date.getTime()));
				brush.extent([
					[0, 0],
					[width, height],
				]);
				brushPlace.call(brush);
			}
			place();
			cover(next);
		},
		destroy(): void {
			brush.on("start brush end", null);
			root.selectAll("*").remove();
		},
	};
}

function pointOf(event: MouseEvent | TouchEvent): { readonly clientX: number; readonly clientY: number } | null {
	return "changedTouches" in event ? (event.changedTouches[0] ?? null) : event;
}
