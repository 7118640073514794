/** The timeline at the page's foot: lanes by kind, an axis, a period to brush, and a play that runs it forward. */
import type { IncidentTable } from "../dossier/incident-table";
import { announce } from "../ui/announce";
import { mount } from "../ui/mount";
import type { Frame } from "../view/frame";
import { ITEM_KINDS } from "../view/items";
import { inPeriod } from "../view/sift";
import { daysOfTable } from "../view/table-bins";
import { type DaySpan, NO_FILTERS, type Selection } from "../view/view";
import { daysInWords } from "../words/dates";
import { words } from "../words/en";
import { createAxisBrush } from "./axis-brush";
import { entriesInBin, roundedCount } from "./bins";
import { Controls } from "./controls";
import { denseOf, nearlyAll } from "./dense";
import { type Entry, endOf, entryDate, lanesWith, startOf } from "./entries";
import { onPlot } from "./gestures";
import { createHandles } from "./handles";
import { datesOf, type LaneLayout, layLane, type Row, undatedIn } from "./lane-layout";
import { Lanes } from "./lanes";
import { type Line, List } from "./list";
import { closed } from "./period";
import { createPlayer } from "./player";
import { placeAbove } from "./popover";
import { rowsOf } from "./rows";
import { Names, Undated } from "./sides";
import { createSkeleton } from "./skeleton";
import { around, holds, lengthOf, pan, reveal, SHORTEST, type Stretch, sameStretch, wholeOf, zoom } from "./stretch";
import { summaryOf } from "./summary";
import { textScale, titleWidth } from "./text-width";
import "./timeline.css";

export interface TimelineActions {
	period(period: DaySpan | null): void;
	select(selection: Selection): void;
	/** Its height has changed. */
	resized(): void;
}

export interface Timeline {
	update(frame: Frame): void;
	destroy(): void;
}

/** A lane's height with letters of the usual size; also in the style sheet. */
const LANE = 24;

/** A frame as if nothing were filtered or switched off. */
function everythingIn({ items, view }: Frame): Pick<Frame, "items" | "view" | "kindsOn"> {
	return { items, view: { ...view, filters: NO_FILTERS }, kindsOn: ITEM_KINDS };
}

/**
 * Makes the timeline in an element. `narrow` matches while all lanes are to be drawn as one; the incidents of a table stand
 * in their lane as counts.
 */
export function createTimeline(
	element: HTMLElement,
	narrow: MediaQueryList,
	on: TimelineActions,
	table: IncidentTable | null = null,
): Timeline {
	const place = createSkeleton(element);
	const controls = mount(place.bar, Controls);
	const names = mount(place.names, Names);
	const lanes = mount(place.lanes, Lanes);
	const undated = mount(place.undated, Undated);
	const list = mount(place.list, List);

	let frame: Frame | null = null;
	let whole: Stretch | null = null;
	/** With what it opens and what it plays: the whole, or nearly all of a table without the few dates that lie ages apart. */
	let main: Stretch | null = null;
	let shown: Stretch | null = null;
	let width = 0;
	/** How many times larger than usual letters are. */
	let scale = 1;
	let folded = false;
	let rows: readonly Row[] = [];
	let layouts: readonly LaneLayout[] = [];
	/** The lanes' buttons with what is in them, to be dimmed as the period moves. */
	let marks: {
		readonly element: HTMLElement;
		readonly entries: readonly Entry[];
		readonly name: string;
		out: boolean;
	}[] = [];
	let laidOut = "";
	let draws = 0;
	let said: string | null = null;
	let waiting: { readonly period: DaySpan | null } | null = null;
	let waitingFrame = 0;

	const player = createPlayer({
		period(period) {
			follow(period);
			on.period(period);
		},
		changed: () => draw(),
	});
	const axis = createAxisBrush(place.svg, {
		begin: () => player.stop(),
		brush: setSoon,
		end: flush,
		press: pressed,
	});
	const handles = createHandles(place.handles, {
		begin: () => player.stop(),
		drag: setSoon,
		end: flush,
		step(period, day) {
			player.stop();
			if (shown && whole) shown = reveal(shown, day, whole);
			set(period);
		},
	});
	const gestures = onPlot(place, {
		zoom: (factor, share) => zoomBy(factor, share),
		pan(share) {
			if (shown && whole) show(pan(shown, share * lengthOf(shown), whole));
		},
		play: togglePlay,
		reset() {
			closeList();
			player.stop();
			set(null);
		},
	});
	const observer = new ResizeObserver(() => {
		const next = Math.floor(place.plot.clientWidth);
		const letters = textScale();
		if ((next === width && letters === scale) || next === 0) return;
		width = next;
		scale = letters;
		draw();
	});
	observer.observe(place.plot);
	const onNarrow = () => draw();
	narrow.addEventListener("change", onNarrow);

	function set(period: DaySpan | null): void {
		waiting = null;
		const before = draws;
		on.period(period);
		if (draws === before) draw(); // the period is as it was, what is shown may not be
	}

	/** At most one change in a frame, whatever the pointer does. */
	function setSoon(period: DaySpan | null): void {
		waiting = { period };
		waitingFrame ||= requestAnimationFrame(flush);
	}

	function flush(): void {
		cancelAnimationFrame(waitingFrame);
		waitingFrame = 0;
		const now = waiting;
		waiting = null;
		if (now) on.period(now.period);
	}

	function show(next: Stretch): void {
		if (!shown || sameStretch(shown, next)) return;
		shown = next;
		drawSoon();
	}

	let drawing = 0;
	function drawSoon(): void {
		drawing ||= requestAnimationFrame(() => {
			drawing = 0;
			draw();
		});
	}

	function zoomBy(factor: number, share = 0.5): void {
		if (!shown || !whole) return;
		show(zoom(shown, factor, shown.start + share * lengthOf(shown), whole));
	}

	/** While it plays, the period stays in sight. */
	function follow({ first, last }: DaySpan): void {
		if (!shown || !whole) return;
		shown = reveal(reveal(shown, first, whole), last + 1, whole);
	}

	function togglePlay(): void {
		if (!whole || !main || !frame) return;
		const { period } = frame.view;
		const range = period && !holds(main, closed(period, whole)) ? whole : main;
		if (player.isPlaying()) player.stop();
		else player.start(period && closed(period, range), range);
	}

	/** Pressed where no mark is: a title's mark, or a bin of a histogram. */
	function pressed(x: number, y: number): void {
		const title = [...place.lanes.querySelectorAll<HTMLElement>(".timeline-title")].find((one) => {
			const box = one.getBoundingClientRect();
			return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
		});
		if (title) {
			title.closest<HTMLElement>("button")?.click();
			return;
		}
		const box = place.lanes.getBoundingClientRect();
		const layout = layouts[Math.floor((y - box.top) / (LANE * scale))];
		if (!layout?.bins || !shown) return;
		const day = shown.start + ((x - box.left) / width) * lengthOf(shown);
		openBin(layout, Math.floor((day - layout.bins.first) / layout.bins.days), new DOMRect(x, y, 1, 1));
	}

	function openBin({ row, bins }: LaneLayout, bin: number, box: DOMRect): void {
		if (!bins) return;
		const entries = entriesInBin(row.entries, bins, bin);
		const first = bins.first + bin * bins.days;
		const span = { first, last: first + bins.days - 1 };
		if (row.crowd) openCount(bins.counts[bin] ?? 0, entries, row, box, span);
		else if (entries.length > 0) openEntries(entries, row, box, span);
	}

	/** What a table has in a bin is told and can be gone to; a line for each would be too many. */
	function openCount(count: number, entries: readonly Entry[], { kind }: Row, box: DOMRect, span: DaySpan): void {
		if (count === 0) return;
		openList({
			title: `${words.timeline.items[kind](roundedCount(count))}, ${daysInWords(span.first, span.last)}`,
			note: words.timeline.crowdNote,
			lines: linesOf(entries),
			zoomTo: nearer(span),
			only: span,
			box,
		});
	}

	function linesOf(entries: readonly Entry[]): readonly Line[] {
		return entries.map((entry) => ({
			selection: entry.item as Selection,
			title: entry.item.title,
			date: entryDate(entry),
		}));
	}

	/** What to show of the time to see just a span; null where that is not nearer. */
	function nearer(span: DaySpan): Stretch | null {
		const next = whole && around(span, whole);
		return next && shown && lengthOf(next) < lengthOf(shown) * 0.9 ? next : null;
	}

	function openEntries(entries: readonly Entry[], { kind }: Pick<Row, "kind">, box: DOMRect, span?: DaySpan): void {
		const first = Math.min(...entries.map(({ own }) => startOf(own)));
		const last = Math.max(...entries.map(({ own }) => endOf(own)));
		openList({
			title: `${words.timeline.items[kind](entries.length)}, ${datesOf(entries)}`,
			note: null,
			lines: linesOf(entries),
			zoomTo: last > first ? nearer(span ?? { first, last }) : null,
			box,
		});
	}

	function openUndated(row: Row, box: DOMRect): void {
		openList({
			title: words.timeline.undatedList(undatedIn(row), words.timeline.lanes[row.kind]),
			note: row.crowd?.undated
				? `${words.timeline.undatedNote} ${words.timeline.crowdNote}`
				: words.timeline.undatedNote,
			lines: row.undated.map((item) => ({ selection: item as Selection, title: item.title, date: null })),
			zoomTo: null,
			box,
		});
	}

	interface Opened {
		readonly title: string;
		readonly note: string | null;
		readonly lines: readonly Line[];
		readonly zoomTo: Stretch | null;
		/** Days that can be made the period. */
		readonly only?: DaySpan;
		readonly box: DOMRect;
	}

	function openList({ title, note, lines, zoomTo, only, box }: Opened): void {
		list.update({
			title,
			note,
			lines,
			selection: frame?.selection ?? null,
			onSelect(selection) {
				closeList();
				on.select(selection);
			},
			onClose: closeList,
			onZoom:
				zoomTo &&
				(() => {
					closeList();
					show(zoomTo);
				}),
			onPeriod: only
				? () => {
						closeList();
						player.stop();
						set(only);
					}
				: null,
		});
		place.list.setAttribute("aria-label", title);
		place.list.scrollTop = 0;
		place.list.showPopover();
		placeAbove(place.list, box);
		const [line] = place.list.querySelectorAll<HTMLElement>(".timeline-line");
		(line ?? place.list.querySelector("button"))?.focus({ preventScroll: true });
	}

	function closeList(): void {
		if (place.list.matches(":popover-open")) place.list.hidePopover();
	}

	/** Everything that has changed since the last time; a moved period only dims. */
	function draw(): void {
		draws++;
		if (!frame || !whole || !shown) return;
		const { period } = frame.view;
		const next = rowsOf(frame, narrow.matches, table);
		if (next !== rows) {
			rows = next;
			laidOut = "";
		}
		place.section.toggleAttribute("data-folded", folded);
		place.section.toggleAttribute("data-period", period !== null);
		place.section.style.setProperty("--rows", String(rows.length));
		drawControls(period);
		if (folded || width === 0) return;
		const key = `${shown.start}/${shown.end}/${width}/${scale}/${frame.selection?.kind}/${frame.selection?.id}`;
		if (key !== laidOut) {
			laidOut = key;
			layOut(shown, frame.selection);
		}
		const plot = { shown, width, height: rows.length * LANE * scale, scale, period };
		axis.update(plot);
		handles.update({ shown, whole, width, period });
		dim(period);
	}

	function layOut(shown: Stretch, selection: Selection | null): void {
		const widthOf = (title: string, bold: boolean) => titleWidth(title, bold, scale);
		layouts = rows.map((row) => layLane(row, shown, width, selection, widthOf, scale));
		names.update({ rows });
		undated.update({ rows, onList: (row, from) => openUndated(row, from.getBoundingClientRect()) });
		lanes.update({
			lanes: layouts,
			shown,
			width,
			onMark({ entries, kind }, from) {
				const [first] = entries;
				if (entries.length > 1) openEntries(entries, { kind }, from.getBoundingClientRect());
				else if (first) on.select({ kind: first.kind, id: first.item.id });
			},
			onBin: (layout, bin, from) => openBin(layout, bin, from.getBoundingClientRect()),
		});
		const elements = [...place.lanes.querySelectorAll<HTMLElement>("[data-mark]")];
		const all = layouts.flatMap((layout) => layout.marks);
		marks = elements.flatMap((element, index) => {
			const mark = all[index];
			return mark ? [{ element, entries: mark.entries, name: mark.name, out: element.hasAttribute("data-out") }] : [];
		});
		for (const mark of marks) tell(mark);
	}

	function dim(period: DaySpan | null): void {
		const days = closed(period, whole as Stretch);
		const x = (day: number) =>
			`${(((day - (shown as Stretch).start) / lengthOf(shown as Stretch)) * width).toFixed(1)}px`;
		place.lanes.style.setProperty("--from", x(days.first));
		place.lanes.style.setProperty("--to", x(days.last + 1));
		for (const mark of marks) {
			const out = period !== null && !mark.entries.some(({ item }) => inPeriod(item, period));
			if (out === mark.out) continue;
			mark.out = out;
			mark.element.toggleAttribute("data-out", out);
			tell(mark);
		}
	}

	function tell({ element, name, out }: (typeof marks)[number]): void {
		element.setAttribute("aria-label", out ? `${name}, ${words.timeline.outside}` : name);
	}

	function drawControls(period: DaySpan | null): void {
		if (!whole || !shown || !frame) return;
		const summary = summaryOf(rows, period);
		controls.update({
			summary,
			days: closed(period, whole),
			hasPeriod: period !== null,
			playing: player.isPlaying(),
			speed: player.speed(),
			loop: player.loop(),
			folded,
			narrow: narrow.matches,
			canZoomIn: lengthOf(shown) > SHORTEST + 1e-6,
			canZoomOut: lengthOf(shown) < lengthOf(whole) - 1e-6,
			dense: denseOf(rows, whole),
			smallPeriod: period !== null && lengthOf(around(closed(period, whole), whole)) < lengthOf(shown) * 0.5,
			onPlay: togglePlay,
			onSpeed(speed) {
				player.setSpeed(speed);
				draw();
			},
			onLoop(loop) {
				player.setLoop(loop);
				draw();
			},
			onFold() {
				folded = !folded;
				draw();
				on.resized();
			},
			onZoom: (factor) => zoomBy(factor),
			onWhole: () => whole && show(whole),
			onLook: (span) => whole && show(around(span, whole)),
			onPeriod(next) {
				player.stop();
				if (next && whole && shown) shown = reveal(reveal(shown, next.last, whole), next.first, whole);
				set(next);
			},
		});
		tellPeriod(`${summary.period}${summary.counts ? `, ${summary.counts}` : ""}`);
	}

	/** Told once, when the period has come to rest; what the page opened with is not told. */
	function tellPeriod(text: string): void {
		said ??= text;
		if (text === said || player.isPlaying() || axis.isHeld()) return;
		said = text;
		// on the stage there is no timeline, and the caption speaks
		if (place.section.checkVisibility()) announce("period", text);
	}

	return {
		update(next) {
			if (!whole) {
				whole = wholeOf(lanesWith(next.items, table), table && daysOfTable(table));
				main = whole && table ? nearlyAll(rowsOf(everythingIn(next), false, table), whole) : whole;
				const { period } = next.view;
				shown = whole && main && period && !holds(main, closed(period, whole)) ? whole : main;
			}
			frame = next;
			draw();
		},
		destroy() {
			player.destroy();
			gestures.destroy();
			observer.disconnect();
			narrow.removeEventListener("change", onNarrow);
			cancelAnimationFrame(waitingFrame);
			cancelAnimationFrame(drawing);
			axis.destroy();
			handles.destroy();
			for (const piece of [controls, names, lanes, undated, list]) piece.destroy();
			place.section.remove();
		},
	};
}
