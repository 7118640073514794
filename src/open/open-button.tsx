import { BarToggle, type BarToggleProps } from "../ui/bar-toggle";
import { OpenIcon } from "../ui/icons";
import { words } from "../words/en";

export function OpenButton(props: BarToggleProps) {
	return <BarToggle icon={<OpenIcon />} name={words.open.button} controls="open" {...props} />;
}
