import { ShareIcon } from "../ui/icons";
import { words } from "../words/en";

export interface ShareButtonProps {
	readonly open: boolean;
	readonly onToggle: () => void;
}

export function ShareButton({ open, onToggle }: ShareButtonProps) {
	return (
		<button type="button" class="bar-button" aria-expanded={open} aria-controls="share" onClick={onToggle}>
			<ShareIcon />
			<span>{words.share.button}</span>
		</button>
	);
}
