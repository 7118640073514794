/** The button that opens the pad by which single presses move the map; the pad's code comes with the first press. */
import { words } from "../words/en";
import type { MovePad, PadSurroundings } from "./move-pad";
import { strokeIcon } from "./svg";

export interface MoveButton {
	readonly button: HTMLButtonElement;
	readonly pad: HTMLElement;
	/** What covers the map is another: the pad goes out of its way. */
	arrange(): void;
	destroy(): void;
}

/** Two arrows across each other, with four heads. */
const ICON = "M8 1.5v13M1.5 8h13M6 3.5l2-2l2 2M6 12.5l2 2l2-2M3.5 6l-2 2l2 2M12.5 6l2 2l-2 2";
let made = 0;

/** Makes the button and, closed, its pad; both are to stand in an element with nothing but buttons of the map. */
export function createMoveButton(element: HTMLElement, around: PadSurroundings): MoveButton {
	const pad = document.createElement("div");
	pad.className = "map-pad";
	pad.id = `map-pad-${++made}`;
	pad.hidden = true;
	pad.setAttribute("role", "group");
	pad.setAttribute("aria-label", words.map.move);
	const button = document.createElement("button");
	button.type = "button";
	button.className = "map-button";
	button.title = words.map.move;
	button.setAttribute("aria-label", words.map.move);
	button.setAttribute("aria-controls", pad.id);
	button.append(strokeIcon(ICON));
	button.addEventListener("click", () => (pad.hidden ? void open() : close()));
	show(false);
	let filled: MovePad | null = null;
	let ended = false;

	function show(shown: boolean): void {
		pad.hidden = !shown;
		button.setAttribute("aria-expanded", String(shown));
	}

	async function open(): Promise<void> {
		try {
			const { createMovePad } = await import("./move-pad");
			if (ended || !pad.hidden) return;
			show(true);
			filled ??= createMovePad(element, pad, button, around);
			filled.place();
			around.opened(closeIfOpen);
			around.changed();
		} catch (error) {
			if (!ended) around.failed(error);
		}
	}

	function close(): void {
		show(false);
		button.focus({ preventScroll: true });
		around.changed();
	}

	function closeIfOpen(): boolean {
		// on a stage it is hidden with all buttons of the map
		if (!pad.checkVisibility({ visibilityProperty: true })) return false;
		close();
		return true;
	}

	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key !== "Escape" || !closeIfOpen()) return;
		event.preventDefault(); // what was opened before it stays
	};
	const parts: readonly HTMLElement[] = [button, pad];
	for (const part of parts) part.addEventListener("keydown", onKeyDown);
	return {
		button,
		pad,
		arrange() {
			if (!pad.hidden) filled?.place();
		},
		destroy() {
			ended = true;
		},
	};
}
