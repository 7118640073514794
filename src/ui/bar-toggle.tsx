import type { ComponentChild } from "preact";

export interface BarToggleProps {
	readonly open: boolean;
	readonly onToggle: () => void;
}

/** A button of the bar that opens and closes something; in a narrow bar its sign stands alone, and the name stays its name. */
export function BarToggle({
	icon,
	name,
	controls,
	open,
	onToggle,
}: BarToggleProps & { readonly icon: ComponentChild; readonly name: string; readonly controls?: string }) {
	return (
		<button type="button" class="bar-button" aria-expanded={open} aria-controls={controls} onClick={onToggle}>
			{icon}
			<span>{name}</span>
		</button>
	);
}
