import { expect, expectAccessible, test } from "./fixture";

test.skip(({ isMobile }) => isMobile, "paper has one size");

const SCENES = 9;
const NOTES = "Good morning. Everything I show you";

/** Pages of a PDF as Chromium writes it. */
const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length;

for (const notes of [false, true])
	test(`prints a page for each scene and one for the sources, ${notes ? "with" : "without"} notes`, async ({
		page,
	}) => {
		await page.goto(`./?handout${notes ? "=notes" : ""}`);
		const print = page.getByRole("button", { name: "Print" });
		await expect(page.getByRole("status")).toHaveText(`${SCENES} maps drawn.`, { timeout: 40_000 });
		await expect(print).toBeEnabled();
		await expect(page.getByRole("img", { name: /^Map of the scene/ })).toHaveCount(SCENES);
		await expect(page.getByText(NOTES)).toHaveCount(notes ? 1 : 0);
		for (const format of ["A4", "Letter"]) expect(pagesOf(await page.pdf({ format })), format).toBe(SCENES + 1);
		await expectAccessible(page);
	});

test("is light on a dark screen, draws finer than the screen, and asks the browser to print", async ({ page }) => {
	await page.emulateMedia({ colorScheme: "dark" });
	await page.addInitScript(() => {
		window.print = () => document.body.setAttribute("data-printed", "");
	});
	await page.goto("./?handout");
	await expect(page.getByRole("status")).toHaveText(`${SCENES} maps drawn.`, { timeout: 40_000 });
	expect(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue("--paper").trim())).toBe("#fffefb");
	const sharpness = await page
		.locator("canvas")
		.first()
		.evaluate((canvas: HTMLCanvasElement) => canvas.width / canvas.offsetWidth);
	expect(sharpness).toBeCloseTo(2, 1);
	await page.getByRole("button", { name: "Print" }).click();
	await expect(page.locator("body")).toHaveAttribute("data-printed");
	await page.getByRole("checkbox", { name: "With notes" }).check();
	await expect(page.getByText(NOTES)).toBeVisible();
	await expect(page).toHaveURL(/\?handout=notes$/);
});
