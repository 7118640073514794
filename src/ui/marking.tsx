import { words } from "../words/en";
import "./marking.css";

/** A handling marking in its standard colour, wherever something is shown, printed or given out. */
export function Marking({ handling }: { readonly handling: string }) {
	return (
		<strong class="marking" data-handling={handling}>
			<span class="visually-hidden">{words.stage.handling("")}</span>
			{handling}
		</strong>
	);
}
