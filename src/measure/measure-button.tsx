import { BarToggle, type BarToggleProps } from "../ui/bar-toggle";
import { RulerIcon } from "../ui/icons";
import { words } from "../words/en";

export function MeasureButton(props: BarToggleProps) {
	return <BarToggle icon={<RulerIcon />} name={words.measure.button} {...props} />;
}
