/** What has the focus, as far as keys are concerned. */
import type { Focus } from "./keys";

const TYPING = "textarea, select, input, [contenteditable]:not([contenteditable=false]), [role=textbox]";
const PRESSED = "input[type=checkbox], input[type=button], input[type=submit], input[type=reset]";
const MOVING =
	"input[type=range], input[type=radio], [role=slider], [role=tab], [role=radio], [role=option], [role=menuitem]";
const PRESSING = "button, a[href], summary, [role=button], [role=link], [data-region][tabindex]";

/** `map` is the map's own element, `reading` are the boxes that scroll beside it. */
export function focusOf(target: EventTarget | null, map: Element, reading: readonly Element[]): Focus {
	if (!(target instanceof Element)) return "nothing";
	if (target === map) return "map";
	if (target.matches(MOVING)) return "moving";
	if (target.matches(PRESSED)) return "pressing";
	if (target.matches(TYPING)) return "typing";
	if (target.matches(PRESSING)) return map.contains(target) ? "mark" : "pressing";
	return reading.some((box) => box.contains(target)) ? "reading" : "nothing";
}
