import { Inset, type InsetProps } from "../inset/inset";
import type { InsetMap } from "../map/create-inset";
import { mount, type Piece } from "../ui/mount";
import type { Frame } from "../view/frame";
import { loadDetail } from "./load";
import type { PageContext } from "./page-context";
import { savesData } from "./saves-data";
import { whenIdle } from "./when-idle";

export interface Insets {
	update(frame: Frame): void;
}

interface One {
	readonly title: string;
	readonly element: HTMLElement;
	readonly host: HTMLElement;
	readonly frame: Piece<InsetProps>;
	map: InsetMap | null;
	folded: boolean;
	/** The main map is already that close. */
	near: boolean;
}

/** Milliseconds after which finer lines are asked for although the page is not at rest. */
const LATEST = 3000;
/** Kept free between the insets and scale bar and caption, in pixels. */
const CLEAR = 8;
/** A map narrower than this has small insets, and one narrower still, with cards at its other side, none. Pixels. */
const COMPACT_BELOW = 760;
const NONE_BELOW = 560;
/** On a map so low, in pixels, the zoom buttons stand two by two, where an inset would be. */
const LOW = 300;

/** The small maps that the dossier asks for, one below the other, as many as there is room for. */
export async function createInsets({
	dossier,
	skeleton,
	map,
	catalogue,
	frame,
	narrow,
	ended,
}: PageContext): Promise<Insets> {
	const box = skeleton.inset;
	const area = box.parentElement ?? box;
	const insets = (dossier.insets ?? []).map((inset): One & { readonly extent: typeof inset.extent } => {
		const element = document.createElement("div");
		element.hidden = true;
		box.append(element);
		const host = document.createElement("div");
		return {
			title: catalogue().text(inset.title),
			extent: inset.extent,
			element,
			host,
			frame: mount(element, Inset),
			map: null,
			folded: false,
			near: false,
		};
	});
	box.hidden = false;
	/** Whether the finer geography has been asked for. */
	let asked = false;

	function draw(one: One): void {
		one.frame.update({
			title: one.title,
			map: one.host,
			folded: one.folded,
			onFold() {
				one.folded = !one.folded;
				draw(one);
				arrange();
				refine();
			},
			onGo(at) {
				if (at) one.map?.click(at.x, at.y);
				else {
					one.map?.go();
					// the inset may go now that the map is there: the focus is not lost with it
					skeleton.map.focus({ preventScroll: true });
				}
			},
		});
	}

	/** Shows those that have something to add and find room. */
	function arrange(): void {
		const { bottom: end, width, height } = area.getBoundingClientRect();
		const foot = skeleton.map.querySelector(".map-foot")?.getBoundingClientRect();
		const bottom = (foot?.top ?? end) - CLEAR;
		const crowded = !narrow.matches && (width < NONE_BELOW || height < LOW);
		box.classList.toggle("compact", narrow.matches || width < COMPACT_BELOW);
		for (const one of insets) {
			one.element.hidden = one.near || crowded;
			// measured as it would stand below those before it
			if (one.element.getBoundingClientRect().bottom > bottom) one.element.hidden = true;
		}
		for (const { map } of insets) map?.placed();
		map.resized(); // names keep clear of them
	}

	/** The overview is too coarse for a small map; who spares their data keeps it. */
	function refine(): void {
		const shown = insets.some(({ element, folded }) => !element.hidden && !folded);
		if (asked) return;
		if (!shown || savesData()) {
			complete();
			return;
		}
		asked = true;
		whenIdle(async () => {
			try {
				const geography = await loadDetail();
				for (const one of insets) if (!ended.aborted) await one.map?.refine(geography);
			} catch {
				asked = false; // the overview serves; when the main map needs more it says what failed
			}
			complete();
		}, LATEST);
	}

	for (const one of insets) {
		if (ended.aborted) break;
		draw(one);
		one.element.style.visibility = "hidden"; // a map measures its element, and nobody clicks what is not there yet
		one.element.hidden = false;
		one.map = await map.inset(one.host, one.extent, (near) => {
			one.near = near;
			arrange();
			refine();
		});
		// the page has given way to another meanwhile
		if (!one.map || ended.aborted) break;
		one.map.update(frame());
		one.element.style.visibility = "";
	}
	if (!ended.aborted) {
		arrange();
		refine();
	}
	const observer = new ResizeObserver(arrange);
	observer.observe(area);
	const end = () => {
		observer.disconnect();
		for (const one of insets) one.map?.destroy();
	};
	if (ended.aborted) end();
	else ended.addEventListener("abort", end);

	return {
		update(frame) {
			if (frame.view.stage !== "off") return; // there they are away, and drawn when the page comes back
			for (const { map } of insets) map?.update(frame);
		},
	};
}

/** For who waits until the picture stands still. */
function complete(): void {
	performance.mark("insets-painted");
}
