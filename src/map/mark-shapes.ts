/** How the marks look: discs for incidents, a diamond for a conference, a speech bubble where people speak. */
import { words } from "../words/en";
import { isolated } from "../words/isolated";
import { numberInWords } from "../words/numbers";
import { isolatedNodes } from "./isolated-nodes";
import type { Mark } from "./marks";
import { setAttributes, svg } from "./svg";

/** Half the width of a digit on a bubble, and of a bubble that bears none; pixels. */
const DIGIT = 3.3;
const BUBBLE = 9;

/** Pixels from a mark's middle to its edge, where it is widest. */
export function reachOf({ kind, radius, count }: Mark): number {
	return kind === "statements" ? Math.max(radius, bubbleHalf(count)) : radius;
}

/** Dresses a mark's button anew: its name, its state and its shape. */
export function dress(button: HTMLButtonElement, tip: HTMLElement, mark: Mark): void {
	const group = mark.members.length > 0;
	const size = Math.max(24, 2 * reachOf(mark) + 4);
	setAttributes(button, {
		class: ["mark", mark.kind, group ? "group" : "", mark.selected ? "selected" : "", mark.soft ? "soft" : ""]
			.filter(Boolean)
			.join(" "),
		"aria-label": mark.accessibleName,
		"aria-pressed": group ? null : String(mark.selected),
		"aria-haspopup": group ? "dialog" : null,
	});
	button.style.width = `${size}px`;
	button.style.height = `${size}px`;
	tip.replaceChildren(...named(mark));
	const halo = svg("circle", { class: "halo", cx: size / 2, cy: size / 2, r: reachOf(mark) + 5 });
	button.replaceChildren(
		svg(
			"svg",
			{ width: size, height: size, overflow: "visible", "aria-hidden": "true" },
			halo,
			...shapes(mark, size / 2),
		),
		tip,
	);
}

function shapes(mark: Mark, middle: number): SVGElement[] {
	if (mark.kind === "conference") {
		const half = mark.radius * 0.72;
		return [
			svg("rect", {
				class: "shape",
				x: middle - half,
				y: middle - half,
				width: 2 * half,
				height: 2 * half,
				transform: `rotate(45 ${middle} ${middle})`,
			}),
		];
	}
	if (mark.kind === "statements") {
		const bubble = svg("path", { class: "shape", d: bubblePath(middle, bubbleHalf(mark.count)) });
		return mark.count !== null && mark.count > 1
			? [bubble, number(mark.count, middle, middle + 1.6, 11)]
			: [
					bubble,
					svg("path", { class: "lines", d: `M${middle - 4.5},${middle - 4.5}h9M${middle - 4.5},${middle - 0.5}h6` }),
				];
	}
	const disc = svg("circle", {
		class: mark.hollow ? "shape hollow" : "shape",
		cx: middle,
		cy: middle,
		r: mark.members.length > 0 ? mark.radius - 1 : mark.radius,
	});
	return mark.count === null ? [disc] : [disc, number(mark.count, middle, middle + 4.3, mark.count < 1000 ? 12.5 : 11)];
}

/** The name of a mark, what the dossier calls it in its own direction. */
function named({ accessibleName, title, detail, placeName }: Mark): readonly (Node | string)[] {
	const name = accessibleName.startsWith(`${title},`) ? title : placeName;
	const at = name === "" ? -1 : name === title ? 0 : accessibleName.lastIndexOf(name);
	if (at < 0) return [accessibleName];
	const after = name === title && detail !== "" ? `, ${detail}` : accessibleName.slice(at + name.length);
	return isolatedNodes(accessibleName.slice(0, at) + isolated(name) + after);
}

function number(count: number, x: number, y: number, size: number): SVGTextElement {
	const text = svg("text", { class: "mark-count", x, y, "font-size": size, "text-anchor": "middle" });
	text.textContent = count < 10_000 ? numberInWords(count) : words.map.thousands(Math.round(count / 1000));
	return text;
}

function bubbleHalf(count: number | null): number {
	return count === null || count < 2 ? BUBBLE : Math.max(BUBBLE, 4 + DIGIT * numberInWords(count).length);
}

/** A rounded box with a tail at its lower left, centred with the tail. */
function bubblePath(middle: number, half: number): string {
	const [left, right, top, bottom] = [middle - half, middle + half, middle - 9.5, middle + 5.5];
	const corner = 3.5;
	return [
		`M${left + corner},${top}H${right - corner}q${corner},0 ${corner},${corner}`,
		`V${bottom - corner}q0,${corner} ${-corner},${corner}`,
		`H${middle + 1}l-5.5,5v-5H${left + corner}q${-corner},0 ${-corner},${-corner}`,
		`V${top + corner}q0,${-corner} ${corner},${-corner}Z`,
	].join("");
}
