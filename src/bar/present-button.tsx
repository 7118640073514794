import { PresentIcon } from "../ui/icons";
import { words } from "../words/en";

/** The way to the stage. */
export function PresentButton({ onPresent }: { readonly onPresent: () => void }) {
	return (
		<button type="button" class="bar-button primary" aria-keyshortcuts="P" onClick={onPresent}>
			<PresentIcon />
			<span>{words.stage.present}</span>
		</button>
	);
}
