import { words } from "../words/en";

/** The places of the page's pieces, in the order in which the keyboard reaches them. */
export interface Skeleton {
	readonly root: HTMLElement;
	readonly bar: HTMLElement;
	/** Places in the bar for what is not the bar's own. */
	readonly search: HTMLElement;
	readonly open: HTMLElement;
	readonly filters: HTMLElement;
	readonly measure: HTMLElement;
	readonly share: HTMLElement;
	readonly present: HTMLElement;
	readonly notices: HTMLElement;
	readonly toolsToggle: HTMLButtonElement;
	readonly tools: HTMLElement;
	readonly layers: HTMLElement;
	readonly legend: HTMLElement;
	readonly map: HTMLElement;
	/** The map with all that lies on it: the stage while it is presented. */
	readonly area: HTMLElement;
	/** Caption and strip of scenes while the map is presented. */
	readonly briefing: HTMLElement;
	/** Where nothing lies on the map while it is presented. */
	readonly free: HTMLElement;
	/** What narrows the view, one chip each, over the map's top edge. */
	readonly chips: HTMLElement;
	readonly inset: HTMLElement;
	/** Looking up places and measuring, over the map. */
	readonly lookup: HTMLElement;
	readonly timeline: HTMLElement;
	readonly panel: HTMLElement;
	readonly table: HTMLElement;
}

export function createSkeleton(root: HTMLElement): Skeleton {
	const make = <K extends keyof HTMLElementTagNameMap>(
		name: K,
		className: string,
		...children: Node[]
	): HTMLElementTagNameMap[K] => {
		const element = document.createElement(name);
		element.className = className;
		element.append(...children);
		return element;
	};
	const bar = make("header", "bar");
	const search = make("div", "bar-slot");
	const open = make("div", "bar-slot");
	const filters = make("div", "bar-slot");
	const measure = make("div", "bar-slot");
	const share = make("div", "bar-slot");
	const present = make("div", "bar-slot");
	const notices = make("div", "notices");
	const toolsToggle = make("button", "tools-toggle");
	toolsToggle.type = "button";
	toolsToggle.setAttribute("aria-controls", "tools");
	const layers = make("div", "tools-layers");
	const legend = make("div", "tools-legend");
	const tools = make("div", "tools", layers, legend);
	tools.id = "tools";
	const map = make("div", "map-box");
	const briefing = make("div", "briefing-box");
	briefing.hidden = true;
	const free = make("div", "stage-free");
	const chips = make("div", "chips");
	const inset = make("div", "inset-box");
	inset.hidden = true;
	const lookup = make("div", "lookup-box");
	lookup.hidden = true;
	const timeline = make("div", "timeline-box");
	timeline.hidden = true;
	const panel = make("section", "panel");
	panel.setAttribute("aria-label", words.details.region);
	panel.hidden = true;
	const table = make("div", "table-box");
	table.id = "table";
	table.hidden = true;
	const area = make("div", "map-area", briefing, toolsToggle, tools, chips, map, inset, lookup, notices, free);
	root.replaceChildren(bar, make("main", "stage", area, panel, timeline, table));
	return {
		root,
		bar,
		search,
		open,
		filters,
		measure,
		share,
		present,
		notices,
		toolsToggle,
		tools,
		layers,
		legend,
		map,
		area,
		briefing,
		free,
		chips,
		inset,
		lookup,
		timeline,
		panel,
		table,
	};
}
