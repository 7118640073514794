/** What the presenter points with: a soft spot that follows the mouse, and circles and arrows drawn over the map. */
export type Pen = "circle" | "arrow";

export interface Pointer {
	/** The spot shines while its key is held. */
	light(on: boolean): void;
	/** Dragging draws while its key is held, and so do two presses; null lets the mouse have the map again. */
	draw(pen: Pen | null): void;
	/** Takes away what was drawn. */
	clear(): void;
	destroy(): void;
}

/** A drag shorter than this, in pixels, was a press: the next one says where the drawing ends. */
const LEAST = 8;
const NAMESPACE = "http://www.w3.org/2000/svg";

export function createPointer(host: HTMLElement): Pointer {
	const root = make("svg", { class: "pointer-board", "aria-hidden": "true" });
	const spot = make("circle", { class: "pointer-light", r: "1", visibility: "hidden" });
	const drawings = make("g", { class: "pointer-drawings" });
	root.append(drawings, spot);
	host.append(root);
	let lit = false;
	let pen: Pen | null = null;
	let mouse = { x: innerWidth / 2, y: innerHeight / 2 };
	let drawing: { readonly x: number; readonly y: number; readonly pen: Pen; readonly shape: SVGElement } | null = null;
	let pressed = false;

	/** A point of the screen on the board. */
	function spotOf({ x, y }: Spot): Spot {
		const { left, top } = root.getBoundingClientRect();
		return { x: x - left, y: y - top };
	}

	function place(): void {
		spot.setAttribute("visibility", lit ? "visible" : "hidden");
		if (!lit) return;
		const { x, y } = spotOf(mouse);
		spot.setAttribute("cx", String(x));
		spot.setAttribute("cy", String(y));
	}
	const onMove = ({ clientX, clientY }: PointerEvent) => {
		mouse = { x: clientX, y: clientY };
		place();
		if (drawing) stretch(drawing.shape, drawing.pen, drawing, spotOf(mouse));
	};
	/** Whether the mouse is so far from where the drawing began that there is something to see. */
	const isDrawn = () => {
		const { x, y } = spotOf(mouse);
		return drawing !== null && Math.hypot(x - drawing.x, y - drawing.y) >= LEAST;
	};
	const end = () => {
		if (!isDrawn()) drawing?.shape.remove();
		drawing = null;
	};
	const onDown = (event: PointerEvent) => {
		if (!pen || !event.isPrimary || event.button !== 0) return;
		event.preventDefault();
		onMove(event); // a finger comes from nowhere
		if (drawing) {
			end();
			return;
		}
		pressed = true;
		const shape = make("path", { class: "pointer-drawing", fill: "none" });
		drawings.append(shape);
		drawing = { ...spotOf(mouse), pen, shape };
	};
	const onUp = () => {
		const began = pressed;
		pressed = false;
		// its key may have been let go meanwhile
		if (began && (isDrawn() || !pen)) end();
	};
	addEventListener("pointermove", onMove);
	addEventListener("pointerup", onUp);
	root.addEventListener("pointerdown", onDown);
	return {
		light(on) {
			lit = on;
			place();
		},
		draw(wanted) {
			pen = wanted;
			if (!pen && !pressed) end();
			root.classList.toggle("drawing", wanted !== null);
		},
		clear() {
			drawing = null;
			drawings.replaceChildren();
		},
		destroy() {
			removeEventListener("pointermove", onMove);
			removeEventListener("pointerup", onUp);
			root.remove();
		},
	};
}

interface Spot {
	readonly x: number;
	readonly y: number;
}

function stretch(shape: SVGElement, pen: Pen, from: Spot, to: Spot): void {
	shape.setAttribute("d", pen === "circle" ? circle(from, to) : arrow(from, to));
}

/** An ellipse between two corners. */
function circle(from: Spot, to: Spot): string {
	const rx = Math.max(2, Math.abs(to.x - from.x) / 2);
	const ry = Math.max(2, Math.abs(to.y - from.y) / 2);
	const x = (from.x + to.x) / 2;
	const y = (from.y + to.y) / 2;
	return `M${x - rx},${y}a${rx},${ry} 0 1 0 ${2 * rx},0a${rx},${ry} 0 1 0 ${-2 * rx},0`;
}

function arrow(from: Spot, to: Spot): string {
	const angle = Math.atan2(to.y - from.y, to.x - from.x);
	const head = Math.min(28, Math.hypot(to.x - from.x, to.y - from.y) / 2);
	const wing = (turn: number) => `${to.x - head * Math.cos(angle + turn)},${to.y - head * Math.sin(angle + turn)}`;
	return `M${from.x},${from.y}L${to.x},${to.y}M${wing(0.5)}L${to.x},${to.y}L${wing(-0.5)}`;
}

function make<K extends keyof SVGElementTagNameMap>(
	name: K,
	attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[K] {
	const element = document.createElementNS(NAMESPACE, name);
	for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
	return element;
}
