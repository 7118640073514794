import type { Extra, MakeExtra } from "./page-context";
import { whenIdleAfterPainting } from "./when-idle";

/** Milliseconds after the first map: what is kept for later must not make wait who uses the page now. */
const LATER = 1500;

/** What the browser keeps for the page. Its code comes when all else is there; only the built page keeps itself. */
export const withKept: MakeExtra = (page) => {
	if (import.meta.env.MODE !== "production" || !page.open) return { update: () => undefined };
	const plain = location.search === "" && location.hash === "";
	let kept: Extra | null = null;
	whenIdleAfterPainting(load, LATER);

	function load(): void {
		import("./kept-on-page").then(
			({ createKept }) => {
				if (page.ended.aborted) return;
				kept = createKept(page, plain);
				page.render();
			},
			() => undefined, // nothing is kept, which the card of opened files says
		);
	}
	return { update: (frame) => kept?.update(frame), destroy: () => kept?.destroy?.() };
};
