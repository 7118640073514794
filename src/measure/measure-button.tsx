import { RulerIcon } from "../ui/icons";
import { words } from "../words/en";

export interface MeasureButtonProps {
	readonly open: boolean;
	readonly onToggle: () => void;
}

/** Stands in the bar. */
export function MeasureButton({ open, onToggle }: MeasureButtonProps) {
	return (
		<button type="button" class="bar-button" aria-expanded={open} onClick={onToggle}>
			<RulerIcon />
			<span>{words.measure.button}</span>
		</button>
	);
}
