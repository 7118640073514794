/** The page: its pieces side by side, each given the frame, each calling back with what the reader wants. */
import { Bar } from "../bar/bar";
import { HandlingBanner } from "../handling/banner";
import { Layers } from "../layers/layers";
import { Legend } from "../legend/legend";
import { createMap } from "../map/create-map";
import { type Message, Notices } from "../notice/notices";
import type { Height } from "../panel/panel";
import { mount } from "../ui/mount";
import { applyTheme, readTheme, type Theme } from "../ui/theme";
import { createCatalogue, onGeography } from "../view/catalogue";
import type { CrowdSigns } from "../view/crowd";
import { createFrame, type Frame } from "../view/frame";
import { type LeftOut, letIn } from "../view/left-out";
import { type IncidentSigns, legendOnStage } from "../view/legend";
import { rowId } from "../view/row-id";
import { isOffScript, scriptOf } from "../view/script";
import type { Step, Store } from "../view/store";
import { moveCamera, type Selection, sameSelection, select, showLayer, type View } from "../view/view";
import { words } from "../words/en";
import type { CrowdOnPage } from "./crowd-on-page";
import { createEscapeOrder } from "./escape";
import { EXTRAS } from "./extras";
import { loadDetail, type Opened, reasonOf } from "./load";
import { mountLater } from "./mount-later";
import { createSkeleton } from "./skeleton";
import { createStageStore } from "./stage-state";
import { staleParts, staleWords, withoutStale } from "./stale";

const NARROW = matchMedia("(max-width: 720px)");

export interface PageEvents {
	/** Another dossier is to be shown in place of this one, at this query of the address. */
	open(opened: Opened, search: string, step: "push" | "replace"): void;
}

/** The page of a dossier; `on.open` is not called where files cannot be opened. */
export function createPage(
	root: HTMLElement,
	loaded: Opened,
	store: Store,
	on: PageEvents | null = null,
): { destroy(): void } {
	const { dossier } = loaded;
	const script = scriptOf(dossier);
	const stage = createStageStore(Date.now());
	/** On the stage the caption speaks: Details opens only when somebody asks for it. */
	let asked = false;
	const ending = new AbortController();
	const ended = ending.signal;
	const skeleton = createSkeleton(root);
	const crowdTable = loaded.file?.table ?? null;
	let catalogue = createCatalogue(dossier, loaded.geography, crowdTable);
	let provinces = false;
	/** The signs of incidents on the map, once it has told. */
	let signs: IncidentSigns | undefined;
	let crowdSigns: CrowdSigns | null = null;
	/** The map tells of its own camera: nothing that is drawn depends on it, so nothing is drawn again. */
	let panning = false;
	let tableOpen = false;
	let toolsOpen = false;
	let height: Height = "half";
	let theme: Theme = readTheme();
	let messages: readonly Message[] = loaded.notice ? [{ text: loaded.notice }] : [];
	let problems = loaded.problems;
	const sight = () => ({ provinces, ...(signs && { signs }), crowd: crowdSigns });
	let frame: Frame = createFrame(catalogue, store.get(), sight());
	/** Whether the finer geography came; one request for all who ask, and again after it failed. */
	let refining: Promise<boolean> | null = null;
	/** Whether Details has the focus coming to it, once its code is there. */
	let focusAwaited = false;
	/** What Details shows now: a brush that moves the period changes nothing in it. */
	let inPanel: readonly unknown[] = [];
	/** Where the focus goes back to when Details closes. */
	let opener: Element | null = null;

	document.title = catalogue.text(dossier.title);
	document.documentElement.lang = dossier.language;

	if (dossier.handling) {
		const box = document.createElement("div");
		box.className = "handling-box";
		skeleton.root.prepend(box);
		mount(box, HandlingBanner).update({ handling: dossier.handling });
	}
	const bar = mount(skeleton.bar, Bar);
	const layers = mount(skeleton.layers, Layers);
	const legend = mount(skeleton.legend, Legend);
	const failed = (error: unknown) => say(words.notices.pieceFailed(reasonOf(error)));
	const panel = mountLater(skeleton.panel, async () => (await import("./panel-on-page")).PanelOnPage, {
		shown: () => focusAwaited && focusPanel(),
		failed,
	});
	const table = mountLater(skeleton.table, async () => (await import("./table-on-page")).TableOnPage, {
		shown: focusTable,
		failed,
	});
	const notices = mount(skeleton.notices, Notices);
	const actions = new Map<string, () => void>();
	const map = createMap(
		skeleton.map,
		{
			extent: dossier.extent,
			geography: loaded.geography,
			language: dossier.language,
			covered: () =>
				[
					skeleton.layers,
					skeleton.legend,
					skeleton.panel,
					skeleton.toolsToggle,
					skeleton.lookup,
					...skeleton.inset.children,
					...skeleton.briefing.querySelectorAll(".card"),
					...skeleton.chips.querySelectorAll(".chips-line > *"),
				]
					.filter((element) => element.checkVisibility())
					.map((element) => element.getBoundingClientRect()),
			free: () => (skeleton.free.checkVisibility() ? skeleton.free.getBoundingClientRect() : null),
		},
		{
			select: (selection) => choose(selection),
			move(camera) {
				panning = true;
				store.set(moveCamera(store.get(), camera), "replace");
				panning = false;
			},
			provinces(shown) {
				provinces = shown;
				render();
			},
			nearer: () => void refine(),
			async policy() {
				try {
					const { openBoundaries } = await import("./boundaries");
					const show = (id: string) => choose({ kind: "region", id });
					if (!ended.aborted) openBoundaries(catalogue.geography, dossier.language, map.inView(), show);
				} catch (error) {
					failed(error);
				}
			},
			signs(shown) {
				signs = shown;
				render();
			},
			crowd(hit) {
				if (hit.count === 1) choose({ kind: "incident", id: rowId(hit.newest) });
				else list(hit.indexes());
			},
			crowdSigns(shown) {
				crowdSigns = shown;
				render();
			},
			opened: (close) => escapes.opened(close),
			failed,
			describe: () => actions.get("describe")?.(),
		},
	);

	const escapes = createEscapeOrder();
	const extras = EXTRAS.map((make) =>
		make({
			dossier,
			store,
			script,
			stage,
			skeleton,
			map,
			narrow: NARROW,
			ended,
			loaded,
			open: on?.open ?? null,
			catalogue: () => catalogue,
			frame: () => frame,
			choose,
			actions,
			telling: new Map(),
			say,
			opened: escapes.opened,
			list,
			async tableAs(as) {
				const crowd = await crowdComing;
				return crowd ? crowd.save(as) : null;
			},
			refine,
			render,
		}),
	);

	/** Very many incidents at work; null where the dossier has a record for each of its own. */
	let crowd: CrowdOnPage | null = null;
	const crowdComing = crowdTable && loadCrowd();

	async function loadCrowd(): Promise<CrowdOnPage | null> {
		const { createCrowdOnPage } = await import("./crowd-on-page");
		if (ended.aborted || !loaded.file) return null;
		crowd = createCrowdOnPage(loaded.file, loaded.reader ?? null, render);
		return crowd;
	}

	/** Makes a record of an incident of the table; whether the dossier has it now. */
	async function promote(selection: Selection): Promise<boolean> {
		try {
			const promoted = await (await crowdComing)?.promoted(selection);
			if (!promoted || ended.aborted) return false;
			catalogue = createCatalogue(promoted, catalogue.geography, crowdTable);
			return true;
		} catch (error) {
			if (!ended.aborted) failed(error);
			return false;
		}
	}

	function list(indexes: Uint32Array): void {
		if (indexes.length === 0) return;
		if (store.get().selection) store.set(select(store.get(), null), "push");
		if (skeleton.panel.hidden) opener = document.activeElement;
		if (NARROW.matches && height === "low") height = "half";
		void crowdComing?.then((crowd) => {
			crowd?.list(indexes);
			focusPanel();
		});
	}

	/** Details opens and closes with its focus: into it when the reader opens it, back where it came from after. */
	function choose(selection: Selection | null): void {
		if (crowd?.has(selection) && selection && !catalogue.incidents.has(selection.id)) {
			void promote(selection).then((came) => came && choose(selection));
			return;
		}
		const before = store.get().selection;
		if (!before && !selection) crowd?.close();
		asked = selection !== null;
		if (sameSelection(before, selection)) {
			if (skeleton.panel.hidden) render();
			if (selection) focusPanel();
			return;
		}
		if (selection && skeleton.panel.hidden) opener = document.activeElement;
		if (selection && NARROW.matches) {
			toolsOpen = false;
			tableOpen = false;
			if (height === "low") height = "half";
		}
		store.set(select(store.get(), selection), "push");
		if (selection) focusPanel();
		else if (before) giveFocusBack(before);
	}

	function focusPanel(): void {
		const title = skeleton.panel.querySelector<HTMLElement>(".panel-title");
		focusAwaited = title === null;
		title?.focus({ preventScroll: true });
	}

	/** The table stands far behind its button in the order of the keyboard, and on a narrow screen before it. */
	function focusTable(): void {
		skeleton.table.querySelector<HTMLElement>("[aria-selected=true]")?.focus({ preventScroll: true });
	}

	/** After Details of a selection, or a list of many. */
	function giveFocusBack(selection: Selection | null): void {
		// a row of the table that closed, or a mark whose layer is off, cannot take it
		const from = opener?.checkVisibility() && opener !== document.body ? opener : null;
		opener = null;
		if (from instanceof HTMLElement || from instanceof SVGElement) from.focus({ preventScroll: true });
		else if (!selection || !map.focus(selection)) skeleton.map.focus({ preventScroll: true });
	}

	function say(text: string, action?: Message["action"]): void {
		if (!messages.some((message) => message.text === text))
			messages = [...messages, { text, ...(action && { action }) }];
		render();
	}

	function refine(): Promise<boolean> {
		refining ??= loadFiner();
		return refining;
	}

	async function loadFiner(): Promise<boolean> {
		try {
			const geography = await loadDetail();
			if (ended.aborted) return false;
			await map.refine(geography);
			if (ended.aborted) return false;
			catalogue = onGeography(catalogue, geography);
			render();
			return true;
		} catch (error) {
			refining = null;
			if (ended.aborted) return false;
			say(words.map.detailFailed(reasonOf(error)));
			return false;
		}
	}

	/** What a link asks for and the dossier does not have is said; a region may be in the finer geography only. */
	async function explainStale(view: View): Promise<void> {
		const { hash } = location;
		let stale = staleParts(catalogue, view, hash);
		if (stale.selection && view.selection && (await promote(view.selection))) {
			render();
			stale = staleParts(catalogue, view, hash);
		}
		if (stale.selection && view.selection?.kind === "region") {
			const finer = await refine();
			// the camera may have moved meanwhile, that is no other link
			if (!sameSelection(store.get().selection, view.selection)) return;
			stale = staleParts(catalogue, view, hash);
			// without the finer geography nobody knows; that it failed has been said
			if (!finer) stale = { ...stale, selection: null };
		}
		for (const message of staleWords(stale)) say(message);
		store.set(withoutStale(store.get(), stale), "replace");
	}

	function render(): void {
		if (ended.aborted) return;
		frame = createFrame(catalogue, store.get(), sight());
		bar.update({
			frame,
			search: skeleton.search,
			actions: [skeleton.open, skeleton.filters, skeleton.measure, skeleton.share],
			present: skeleton.present,
			tableOpen,
			theme,
			onTable() {
				tableOpen = !tableOpen;
				if (tableOpen && NARROW.matches) toolsOpen = false;
				if (tableOpen) escapes.opened(closeTable, "foot");
				render();
				if (tableOpen) focusTable();
			},
			onTheme(chosen) {
				theme = chosen;
				applyTheme(chosen);
				render();
			},
		});
		renderTools(frame);
		renderPanel(frame);
		renderTable(frame);
		notices.update({
			messages,
			problems,
			onDismiss(message) {
				messages = messages.filter((one) => one !== message);
				render();
			},
			onDismissProblems() {
				problems = [];
				render();
			},
		});
		for (const extra of extras) extra.update(frame);
		// last, when what covers a part of it stands
		map.update(frame, frame.view.stage !== "off" && !isOffScript(script, frame.view));
	}

	function renderTools(frame: Frame): void {
		skeleton.toolsToggle.setAttribute("aria-expanded", String(toolsOpen));
		skeleton.toolsToggle.textContent = words.tools.open;
		skeleton.tools.classList.toggle("open", toolsOpen);
		layers.update({
			layers: frame.layers,
			onShow: (layer, shown) => store.set(showLayer(store.get(), layer, shown), "replace"),
		});
		legend.update({ entries: frame.view.stage === "off" ? frame.legend : legendOnStage(frame.legend) });
	}

	function renderPanel({ selection, leftOut, view }: Frame): void {
		const listed = crowd?.details() ?? null;
		const shown = (selection ?? listed) !== null && (view.stage === "off" || asked);
		if (shown && skeleton.panel.hidden) escapes.opened(closeDetails);
		skeleton.panel.hidden = !shown;
		skeleton.panel.dataset.height = height;
		const next = [catalogue, selection?.kind, selection?.id, listed, height, leftOut.map(({ why }) => why).join()];
		if (!shown || next.every((part, index) => part === inPanel[index])) return;
		inPanel = next;
		panel.update({
			catalogue,
			selection,
			crowd: listed,
			height,
			leftOut: { reasons: leftOut, onLetIn: showSelected },
			onSelect: (selection) => choose(selection),
			onFirst(first) {
				crowd?.turn(first);
				focusPanel();
			},
			onClose: () => void closeDetails(),
			onHeight(chosen) {
				height = chosen;
				render();
				map.resized();
			},
		});
	}

	function renderTable(frame: Frame): void {
		skeleton.table.hidden = !tableOpen;
		// on a narrow screen the table lies over all of them, and Details over the timeline
		for (const behind of [skeleton.area, skeleton.panel]) behind.inert = tableOpen && NARROW.matches;
		const sheet = !skeleton.panel.hidden && height !== "low";
		skeleton.timeline.inert = NARROW.matches && (tableOpen || sheet);
		if (!tableOpen) return;
		table.update({
			catalogue,
			frame,
			onSelect: (selection) => choose(selection),
			onClose: () => void closeTable(),
		});
	}

	/** What kept the thing in Details off the map is gone, and the button that said so with it. */
	function showSelected(reason: LeftOut): void {
		store.set(letIn(store.get(), reason), "replace");
		focusPanel();
	}

	/** What a scene selects stays selected when its Details close. */
	function closeDetails(): boolean {
		const view = store.get();
		if (skeleton.panel.hidden) return false;
		if (!view.selection && crowd?.close()) giveFocusBack(null);
		else if (view.stage === "off" || isOffScript(script, view)) choose(null);
		else {
			asked = false;
			render();
			skeleton.area.focus({ preventScroll: true });
		}
		return true;
	}

	function closeTable(): boolean {
		if (!tableOpen) return false;
		tableOpen = false;
		render();
		skeleton.bar.querySelector<HTMLElement>("[aria-controls=table]")?.focus({ preventScroll: true });
		return true;
	}

	function closeTools(): boolean {
		if (!toolsOpen) return false;
		toolsOpen = false;
		render();
		skeleton.toolsToggle.focus();
		return true;
	}

	skeleton.toolsToggle.addEventListener("click", () => {
		toolsOpen = !toolsOpen;
		if (toolsOpen) escapes.opened(closeTools);
		render();
	});
	document.addEventListener(
		"keydown",
		(event) => {
			if (event.key !== "Escape" || event.defaultPrevented) return;
			if (document.querySelector("dialog[open], :popover-open")) return;
			if (!extras.some((extra) => extra.escape?.())) escapes.escape();
		},
		{ signal: ended },
	);
	NARROW.addEventListener("change", render, { signal: ended });
	const unsubscribe = store.subscribe((view: View, step: Step) => {
		if (view.stage !== "off" && !isOffScript(script, view)) asked = false;
		if (!panning) render();
		else if (view.stage !== "off") {
			// the stage says that the script was left
			frame = { ...frame, view };
			for (const extra of extras) extra.update(frame);
		}
		if (step === "follow") void explainStale(view);
	});
	render();
	// for the benchmark: the first map is complete when the frame that holds it has been painted
	requestAnimationFrame(() =>
		setTimeout(() => {
			if (ended.aborted) return;
			performance.mark("first-map-painted");
			panel.prepare();
			table.prepare();
		}),
	);
	void explainStale(store.get());

	return {
		destroy() {
			ending.abort();
			unsubscribe();
			for (const extra of extras) extra.destroy?.();
			crowd?.destroy();
			map.destroy();
			for (const piece of [bar, layers, legend, panel, table, notices]) piece.destroy();
			// a note or a grade that was opened over this page would make the next one inert
			for (const dialog of document.querySelectorAll<HTMLDialogElement>("dialog[open]")) dialog.close();
		},
	};
}
