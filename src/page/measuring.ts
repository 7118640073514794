import type { MapLookup, Pointed } from "../map/lookup";
import { Measure, type MeasureProps, type Which } from "../measure/measure";
import { copyText } from "../ui/copy-text";
import { mount, type Piece } from "../ui/mount";
import { findLocated, type Located, locatedOf } from "../view/located";
import { distanceInWords, type End, endAt, endFrom, endInWords, sentenceOf } from "../view/pointed";
import { coordinatesInWords } from "../words/coordinates";
import { words } from "../words/en";
import type { PageContext } from "./page-context";

/** As many places as a list shows at once. */
const MOST = 8;

export interface Measuring {
	/** Opens the card, with the ends that it had; the map takes clicks as places. */
	open(): Promise<void>;
	/** Closes the card; the map selects again. */
	close(): void;
	update(): void;
}

/** The card in which two places are looked up, and what the map does meanwhile. */
export function createMeasuring(
	{ skeleton, map, catalogue, refine, telling }: PageContext,
	onClose: () => void,
): Measuring {
	let card: Piece<MeasureProps> | null = null;
	let lookup: MapLookup | null = null;
	let open = false;
	/** Kept while the page lives, whether the card is open or not; no part of the address. */
	let ends: readonly [End | null, End | null] = [null, null];
	let pointer: Pointed | null = null;
	let message = "";
	telling.set("measured", () => (open ? sentence() : null));

	function sentence(): string | null {
		const [from, to] = ends;
		return from && to ? sentenceOf(inWords(from), inWords(to), distanceInWords(from, to)) : null;
	}

	async function show(): Promise<void> {
		open = true;
		const made = await map.lookup({
			point(at) {
				pointer = at;
				render();
			},
			drop: (at) => drop(endFrom(catalogue(), at)),
		});
		if (!open) {
			made.destroy();
			return;
		}
		lookup = made;
		card ??= mount(skeleton.lookup, Measure);
		skeleton.lookup.hidden = false;
		draw();
		map.resized(); // names keep clear of the card
		skeleton.lookup.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
	}

	function close(): void {
		open = false;
		lookup?.destroy();
		lookup = null;
		pointer = null;
		message = "";
		skeleton.lookup.hidden = true;
		map.resized();
	}

	/** A place on the map: the first end, then the second, then a new line begins. */
	function drop(end: End): void {
		const [from, to] = ends;
		const which: Which = from && !to ? 1 : 0;
		set(which, end, which === 0 ? null : to);
	}

	function set(which: Which, end: End, other: End | null): void {
		ends = which === 0 ? [end, other] : [ends[0], end];
		message = spoken(which);
		draw();
		// provinces may be in the finer geography only
		const told = message;
		void refine().then(() => {
			if (message === told) message = spoken(which); // else the reader has done something since
			render();
		});
	}

	function change(next: readonly [End | null, End | null]): void {
		ends = next;
		message = "";
		draw();
	}

	function inWords(end: End) {
		return endInWords(catalogue(), end, map.regionsAt(end.place));
	}

	function spoken(which: Which): string {
		const end = ends[which];
		if (!end) return "";
		const { name, said, drawn } = inWords(end);
		const label = which === 0 ? words.measure.from : words.measure.to;
		const [from, to] = ends;
		const where = words.measure.announce(label, name, said ?? drawn);
		return from && to
			? `${where} ${words.measure.distance(words.measure.result(distanceInWords(from, to).text))}`
			: where;
	}

	async function copy(): Promise<void> {
		const text = sentence();
		if (text === null) return;
		if (await copyText(text)) message = words.measure.copied;
		else {
			const result = skeleton.lookup.querySelector(".measure-result");
			if (result) getSelection()?.selectAllChildren(result);
			message = words.measure.copyFailed;
		}
		render();
	}

	function draw(): void {
		const [from, to] = ends;
		lookup?.update({
			ends: ends.map((end) => end?.place ?? null),
			label: from && to ? distanceInWords(from, to).text : null,
		});
		render();
	}

	function render(): void {
		if (!open) return;
		const [from, to] = ends;
		card?.update({
			ends: [from && inWords(from), to && inWords(to)],
			distance: from && to ? distanceInWords(from, to) : null,
			pointer: pointer && pointerInWords(pointer),
			message,
			find: (typed) => findLocated(locatedOf(catalogue()), typed, MOST),
			hint: ({ kind, regions }) => words.measure.hint(kind, regions.slice(-1).map(catalogue().regionName)[0] ?? null),
			onChoose: (which, located) => chosen(which, located),
			onClearEnd: (which) => change(which === 0 ? [null, ends[1]] : [ends[0], null]),
			onSwap: () => change([ends[1], ends[0]]),
			onClear: () => change([null, null]),
			onCopy: () => void copy(),
			onClose,
		});
	}

	function chosen(which: Which, located: Located): void {
		set(which, endAt(located), ends[1]);
		const places = ends.flatMap((end) => (end ? [end.place] : []));
		lookup?.show(places);
	}

	function pointerInWords({ place, metres, key }: Pointed): string {
		const { decimal, sexagesimal } = coordinatesInWords(place, metres);
		const name = key === null ? undefined : locatedOf(catalogue()).byKey.get(key)?.name;
		return words.measure.pointer(`${decimal} · ${sexagesimal}`, name ?? null);
	}

	return { open: show, close, update: render };
}
