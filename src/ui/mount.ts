import { type FunctionComponent, h, render } from "preact";

/** A piece of the screen: made once, updated with what it shows, taken away whole. */
export interface Piece<Props> {
	update(props: Props): void;
	destroy(): void;
}

/** Puts a component into an element; the three verbs that every piece of the screen has. */
export function mount<Props extends object>(element: HTMLElement, component: FunctionComponent<Props>): Piece<Props> {
	return {
		update: (props) => render(h(component, props), element),
		destroy: () => render(null, element),
	};
}
