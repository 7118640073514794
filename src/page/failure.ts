import { Failure } from "../notice/failure";
import { mount } from "../ui/mount";
import type { Refused } from "./load";

/** The page when there is no dossier to show. */
export function showFailure(root: HTMLElement, refused: Refused): void {
	const main = document.createElement("main");
	root.replaceChildren(main);
	mount(main, Failure).update({
		reason: refused.reason,
		problems: refused.problems,
		shipped: refused.another ? location.pathname : null,
		onAgain: () => location.reload(),
	});
}
