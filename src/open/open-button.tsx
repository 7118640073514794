import { OpenIcon } from "../ui/icons";
import { words } from "../words/en";

export interface OpenButtonProps {
	readonly open: boolean;
	readonly onToggle: () => void;
}

export function OpenButton({ open, onToggle }: OpenButtonProps) {
	return (
		<button type="button" class="bar-button" aria-expanded={open} aria-controls="open" onClick={onToggle}>
			<OpenIcon />
			<span>{words.open.button}</span>
		</button>
	);
}
