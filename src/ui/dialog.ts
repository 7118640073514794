/** A dialog over the page: made when it is first opened, its content drawn whenever it opens. */
import type { FunctionComponent } from "preact";
import { mount } from "./mount";

export interface Dialog<Props> {
	open(props: Props): void;
	close(): void;
	isOpen(): boolean;
	readonly element: HTMLDialogElement;
	destroy(): void;
}

export function createDialog<Props extends object>(
	host: HTMLElement,
	className: string,
	name: string,
	component: FunctionComponent<Props>,
): Dialog<Props> {
	const element = document.createElement("dialog");
	element.className = className;
	element.setAttribute("aria-label", name);
	host.append(element);
	const content = mount(element, component);
	// a click beside it closes it
	element.addEventListener("click", (event) => {
		if (event.target === element) element.close();
	});
	return {
		element,
		open(props) {
			content.update(props);
			if (!element.open) element.showModal();
		},
		close: () => element.close(),
		isOpen: () => element.open,
		destroy() {
			element.close();
			content.destroy();
			element.remove();
		},
	};
}
