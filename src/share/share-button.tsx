import { BarToggle, type BarToggleProps } from "../ui/bar-toggle";
import { ShareIcon } from "../ui/icons";
import { words } from "../words/en";

export function ShareButton(props: BarToggleProps) {
	return <BarToggle icon={<ShareIcon />} name={words.share.button} controls="share" {...props} />;
}
