import type { Page } from "@playwright/test";

/** Changes what the open page shows by its hash, as a link in it would. */
export async function goTo(page: Page, hash: string): Promise<void> {
	await page.evaluate(
		(hash) =>
			new Promise<void>((done) => {
				if (location.hash === `#${hash}`) return done();
				addEventListener("hashchange", () => setTimeout(done), { once: true });
				location.hash = hash;
			}),
		hash,
	);
}
