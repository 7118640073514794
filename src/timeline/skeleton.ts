/** The places of the timeline's parts, in the order in which the keyboard reaches them. */
import { words } from "../words/en";

export interface TimelineSkeleton {
	readonly section: HTMLElement;
	readonly bar: HTMLElement;
	readonly body: HTMLElement;
	readonly names: HTMLElement;
	/** Axis, brush, handles and lanes share its coordinates. */
	readonly plot: HTMLElement;
	readonly svg: SVGSVGElement;
	readonly ruler: HTMLElement;
	readonly handles: HTMLElement;
	readonly lanes: HTMLElement;
	readonly undated: HTMLElement;
	readonly list: HTMLElement;
}

export function createSkeleton(element: HTMLElement): TimelineSkeleton {
	const make = (name: string, className: string, ...children: Node[]) => {
		const made = document.createElement(name);
		made.className = className;
		made.append(...children);
		return made;
	};
	const bar = make("div", "timeline-bar");
	const names = make("div", "timeline-names");
	names.setAttribute("aria-hidden", "true"); // each lane says its own
	const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
	svg.setAttribute("class", "timeline-svg");
	svg.setAttribute("aria-hidden", "true");
	const ruler = make("div", "timeline-ruler");
	const handles = make("div", "timeline-handles");
	const lanes = make("div", "timeline-lanes");
	const plot = make("div", "timeline-plot", svg, ruler, handles, lanes);
	const undated = make("div", "timeline-undated");
	const body = make("div", "timeline-body", names, plot, undated);
	const list = make("div", "timeline-popover timeline-list");
	list.setAttribute("popover", "auto");
	list.setAttribute("role", "dialog");
	const help = make("p", "visually-hidden");
	help.id = "timeline-help";
	help.textContent = words.timeline.help;
	const section = make("section", "timeline", bar, body, list, help);
	section.setAttribute("aria-label", words.timeline.region);
	section.setAttribute("aria-describedby", help.id);
	section.tabIndex = 0;
	element.append(section);
	return { section, bar, body, names, plot, svg, ruler, handles, lanes, undated, list };
}
