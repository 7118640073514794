/** One state of one piece of the screen: drawn by the gallery, photographed by the tests. */
export interface Example {
	/** The name of its picture, and what `gallery.html?only=ID` asks for. */
	readonly id: string;
	readonly title: string;
	/** What one should see, in one sentence. */
	readonly expect: string;
	/** Pixels. */
	readonly width: number;
	/** The width of the screen where it is not the example's own; up to 720 the page is narrow. */
	readonly screen?: number;
	/** Pixels; as high as what it shows when absent. */
	readonly height?: number;
	readonly theme: "light" | "dark";
	/** Draws into an element of that size; done when everything stands. */
	draw(element: HTMLElement): void | Promise<void>;
}

/** The examples of one piece. */
export interface Piece {
	readonly name: string;
	readonly examples: readonly Example[];
}

export const WIDE = 1280;
export const NARROW = 390;
/** A screen that is not narrow, around a piece that is. */
export const BESIDE = 800;

/** The same example in the dark theme. */
export function dark(example: Example): Example {
	return { ...example, id: `${example.id}-dark`, title: `${example.title}, dark`, theme: "dark" };
}

/** The same example on a narrow screen. */
export function narrow(example: Example): Example {
	return { ...example, id: `${example.id}-narrow`, title: `${example.title}, narrow`, width: NARROW };
}

/** A new element with a class, at the end of another. */
export function box(parent: HTMLElement, name: keyof HTMLElementTagNameMap, className: string): HTMLElement {
	const element = document.createElement(name);
	element.className = className;
	parent.append(element);
	return element;
}

/** What an example does when something in it is used: nothing. */
export const nothing = () => undefined;
