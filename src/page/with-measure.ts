import { MeasureButton } from "../measure/measure-button";
import { mount } from "../ui/mount";
import type { Measuring } from "./measuring";
import type { MakeExtra } from "./page-context";

/** "Measure" in the bar: the card comes when it is asked for first. */
export const withMeasure: MakeExtra = (page) => {
	const button = mount(page.skeleton.measure, MeasureButton);
	let coming: Promise<Measuring> | null = null;
	let measuring: Measuring | null = null;
	let open = false;

	async function show(): Promise<void> {
		open = true;
		page.opened(closeIfOpen);
		render();
		coming ??= import("./measuring").then(({ createMeasuring }) => createMeasuring(page, close));
		measuring = await coming;
		if (open) await measuring.open();
	}

	function close(): void {
		open = false;
		measuring?.close();
		render();
		page.skeleton.measure.querySelector("button")?.focus({ preventScroll: true });
	}

	function render(): void {
		button.update({ open, onToggle: () => (open ? close() : void show()) });
	}
	render();

	function closeIfOpen(): boolean {
		const wasOpen = open;
		if (open) close();
		return wasOpen;
	}

	return { update: () => measuring?.update(), destroy: () => measuring?.close() };
};
