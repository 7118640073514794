import type { Insets } from "./insets";
import type { MakeExtra } from "./page-context";

/** The small maps that the dossier asks for; they come after the first map has been painted. */
export const withInset: MakeExtra = (page) => {
	let insets: Insets | null = null;
	if (page.dossier.insets?.length)
		requestAnimationFrame(() =>
			setTimeout(async () => {
				const { createInsets } = await import("./insets");
				if (!page.ended.aborted) insets = await createInsets(page);
			}),
		);
	return { update: (frame) => insets?.update(frame) };
};
