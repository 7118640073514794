/** One sheet of paper: title, map, legend, what is told of it, sources, and how the boundaries are drawn. */
import { type ComponentChildren, h, render } from "preact";
import type { Handling } from "../dossier/schema";
import { Marking } from "../ui/marking";
import { words } from "../words/en";
import { fitText } from "./fit";
import "./print.css";

export const ORIENTATIONS = ["portrait", "landscape"] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

export interface SheetProps {
	readonly title: string;
	readonly asOf: string;
	/** Who may be given the sheet, when the dossier says so. */
	readonly handling: Handling | null;
	/** Period and filters in words, when they leave anything out. */
	readonly narrowed: string | null;
	/** How the boundaries are drawn, and what has to be said of them. */
	readonly policy: string;
	/** The address of the view. */
	readonly address: string;
	/** Details of what is selected, or an overview. */
	readonly text: ComponentChildren;
}

export interface Sheet {
	/** Where the map goes; it has its size already. */
	readonly map: HTMLElement;
	/** Shows what is on the map; its size may change a little. */
	explain(legend: ComponentChildren): void;
	/** Shortens the text to its columns. */
	fit(): void;
	destroy(): void;
}

/**
 * Lays out a sheet beside the page, out of sight. A printer says only while it prints which way its paper lies, so there
 * is a sheet for each, and the style sheet prints the one that matches.
 */
export function createSheet(orientation: Orientation, props: SheetProps): Sheet {
	const element = document.createElement("section");
	element.className = `sheet ${orientation}`;
	element.setAttribute("aria-label", props.title);
	document.body.append(element);
	render(h(Content, props), element);
	const part = (name: string) => element.querySelector(`.${name}`) as HTMLElement;
	return {
		map: part("sheet-map").firstElementChild as HTMLElement,
		explain: (legend) => render(legend, part("sheet-legend")),
		fit: () => fitText(part("sheet-text"), part("sheet-more")),
		destroy() {
			render(null, part("sheet-legend"));
			render(null, element);
			element.remove();
		},
	};
}

function Content({ title, asOf, handling, narrowed, policy, address, text }: SheetProps) {
	return (
		<>
			<header class="sheet-head">
				<h1 dir="auto">
					{title} {handling && <Marking handling={handling} />}
				</h1>
				<p>
					{words.page.asOf(asOf)}
					{narrowed && ` · ${words.print.narrowed(narrowed)}`}
				</p>
			</header>
			<div class="sheet-map">
				<div />
			</div>
			<div class="sheet-legend" />
			<div class="sheet-text">
				{text}
				<p class="sheet-more">
					{words.print.continued} <bdi>{address}</bdi>
				</p>
			</div>
			<footer class="sheet-foot">
				{handling && (
					<p class="sheet-handling">
						<Marking handling={handling} /> {words.handling.means[handling]}
					</p>
				)}
				<p>{policy}</p>
				<p class="sheet-address">
					<bdi>{address}</bdi>
				</p>
			</footer>
		</>
	);
}
