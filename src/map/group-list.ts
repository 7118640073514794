/** The list into which a mark for many opens, beside it on the map. */
import type { Selection } from "../view/view";
import { words } from "../words/en";
import { inOwnDirection, isolatedNodes } from "./isolated-nodes";
import type { Mark } from "./marks";
import "./group-list.css";

export interface GroupList {
	open(group: Mark, button: HTMLElement): void;
	/** Closes when its group is no longer on the map. */
	check(): void;
	destroy(): void;
}

export interface GroupEvents {
	select(selection: Selection): void;
	/** What brings the camera so near that these marks can be told apart; null when they stand at one place. */
	nearer(marks: readonly Mark[]): (() => void) | null;
}

/** So many are listed at first, and with each wish for more. */
const STEP = 200;
/** Pixels. */
const WIDEST = 320;
const HIGHEST = 380;
const GAP = 8;

/** Makes the list in the map's element; one is open at most. */
export function createGroupList(element: HTMLElement, on: GroupEvents): GroupList {
	let shown: { readonly box: HTMLElement; readonly button: HTMLElement } | null = null;

	function close(giveFocusBack: boolean): void {
		const was = shown;
		if (!was) return;
		shown = null;
		const held = was.box.contains(document.activeElement);
		was.button.removeAttribute("aria-expanded");
		was.box.remove();
		if (!giveFocusBack || !held) return;
		if (was.button.isConnected) was.button.focus({ preventScroll: true });
		else element.focus({ preventScroll: true });
	}

	function open(group: Mark, button: HTMLElement): void {
		const again = shown?.button === button;
		close(again);
		if (again) return;
		const box = make("div", "group-list");
		box.setAttribute("role", "dialog");
		box.setAttribute("aria-label", group.accessibleName);
		box.tabIndex = -1;
		const heading = make("h2", "group-title");
		heading.append(inOwnDirection(group.accessibleName));
		const closing = make("button", "group-close");
		closing.type = "button";
		closing.textContent = "×";
		closing.setAttribute("aria-label", words.map.groupClose);
		closing.addEventListener("click", () => close(true));
		const head = make("div", "group-head");
		head.append(heading, closing);
		box.append(head);

		const fly = on.nearer(group.members);
		if (fly) {
			const nearer = make("button", "plain-button group-nearer");
			nearer.type = "button";
			nearer.textContent = words.map.groupZoom;
			nearer.addEventListener("click", () => {
				close(false);
				element.focus({ preventScroll: true });
				fly();
			});
			box.append(nearer);
		}

		const list = make("ul", "group-items");
		const more = make("button", "plain-button group-more");
		more.type = "button";
		let listed = 0;
		const listMore = () => {
			const next = group.members.slice(listed, listed + STEP);
			list.append(...next.map(entry));
			listed += next.length;
			const left = group.members.length - listed;
			more.hidden = left === 0;
			more.textContent = words.map.groupMore(Math.min(STEP, left));
		};
		listMore();
		more.addEventListener("click", () => {
			const first = listed;
			listMore();
			buttons(list)[first]?.focus();
		});
		box.append(list, more);

		box.addEventListener("keydown", (event) => {
			if (event.ctrlKey || event.metaKey || event.altKey) return;
			if (event.key === "Escape") close(true);
			else if (!moveFocus(list, event.key)) {
				event.stopPropagation(); // the map's own keys are not meant
				return;
			}
			event.preventDefault();
			event.stopPropagation();
		});
		box.addEventListener("focusout", ({ relatedTarget }) => {
			if (relatedTarget instanceof Node && !box.contains(relatedTarget) && relatedTarget !== button) close(false);
		});
		for (const type of ["click", "dblclick", "mousedown", "pointerdown", "touchstart", "wheel"])
			box.addEventListener(type, (event) => event.stopPropagation(), { passive: true });

		button.setAttribute("aria-expanded", "true");
		element.append(box);
		shown = { box, button };
		place(box, button);
		buttons(list)[0]?.focus({ preventScroll: true });
	}

	function entry(mark: Mark): HTMLElement {
		const item = make("li", "");
		const button = make("button", "group-item");
		button.type = "button";
		const title = make("span", "group-item-title");
		title.append(inOwnDirection(mark.title));
		const detail = make("span", "group-item-detail");
		detail.append(...isolatedNodes(mark.detail));
		button.append(title, detail);
		button.addEventListener("click", () => {
			close(false);
			if (mark.selection) on.select(mark.selection);
		});
		item.append(button);
		return item;
	}

	/** Beside the mark, inside the map; over or under it where the map is narrow. */
	function place(box: HTMLElement, button: HTMLElement): void {
		const map = element.getBoundingClientRect();
		const mark = button.getBoundingClientRect();
		const width = Math.min(WIDEST, map.width - 2 * GAP);
		box.style.inlineSize = `${width}px`;
		const right = mark.right - map.left + GAP;
		const left = mark.left - map.left - GAP - width;
		const beside = right + width + GAP <= map.width ? right : left >= GAP ? left : null;
		const above = mark.top - map.top - GAP;
		const below = map.bottom - mark.bottom - GAP;
		const room = beside === null ? Math.max(above, below) - GAP : map.height - 2 * GAP;
		box.style.maxBlockSize = `${Math.min(HIGHEST, room)}px`;
		const height = box.offsetHeight;
		const middle = (mark.top + mark.bottom) / 2 - map.top;
		const x = beside ?? Math.max(GAP, Math.min(middleOf(mark) - map.left - width / 2, map.width - width - GAP));
		const top = beside !== null ? middle - height / 2 : below >= above ? map.height - below : above - height;
		box.style.left = `${x}px`;
		box.style.top = `${Math.max(GAP, Math.min(top, map.height - height - GAP))}px`;
	}

	const onOutside = ({ target }: Event) => {
		if (shown && target instanceof Node && !shown.box.contains(target) && !shown.button.contains(target)) close(false);
	};
	document.addEventListener("pointerdown", onOutside, true);
	return {
		open,
		check() {
			if (shown && !shown.button.isConnected) close(true);
			else if (shown) place(shown.box, shown.button);
		},
		destroy() {
			document.removeEventListener("pointerdown", onOutside, true);
			close(false);
		},
	};
}

/** Arrows, Home and End walk the list; says whether the key was one of these. */
function moveFocus(list: HTMLElement, key: string): boolean {
	const all = buttons(list);
	const now = all.indexOf(document.activeElement as HTMLButtonElement);
	const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: all.length - 1 }[key];
	if (next === undefined) return false;
	all[Math.max(0, Math.min(all.length - 1, next))]?.focus();
	return true;
}

function buttons(list: HTMLElement): HTMLButtonElement[] {
	return [...list.querySelectorAll("button")];
}

function middleOf({ left, right }: DOMRect): number {
	return (left + right) / 2;
}

function make<K extends keyof HTMLElementTagNameMap>(name: K, className: string): HTMLElementTagNameMap[K] {
	const element = document.createElement(name);
	if (className) element.className = className;
	return element;
}
