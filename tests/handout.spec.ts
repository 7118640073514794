import { expect, expectAccessible, test } from "./fixture";

const SCENES = 9;
const NOTES = "Good morning. Everything I show you";

/** Pages of a PDF as Chromium writes it. */
const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length;

// paper has one size
test("the handout prints a page for each scene and one for the sources, with notes and without", {
	tag: "@wide",
}, async ({ page }) => {
	const onePageEach = async () => {
		for (const format of ["A4", "Letter"]) expect(pagesOf(await page.pdf({ format })), format).toBe(SCENES + 1);
	};
	const print = page.getByRole("button", { name: "Print" });
	await page.emulateMedia({ colorScheme: "dark" });

	await test.step("it draws a map for each scene", async () => {
		await page.goto("./?handout=notes");
		await expect(page.getByRole("status")).toHaveText(`${SCENES} maps drawn.`, { timeout: 40_000 });
		await expect(print).toBeEnabled();
		await expect(page.getByRole("img", { name: /^Map of the scene/ })).toHaveCount(SCENES);
	});
	await test.step("it is light on a dark screen and draws finer than the screen", async () => {
		const paper = await page.evaluate(() => getComputedStyle(document.body).getPropertyValue("--paper").trim());
		expect(paper).toBe("#fffefb");
		const sharpness = await page
			.locator("canvas")
			.first()
			.evaluate((canvas: HTMLCanvasElement) => canvas.width / canvas.offsetWidth);
		expect(sharpness).toBeCloseTo(2, 1);
	});
	await test.step("with notes it has one page for each scene", async () => {
		await expect(page.getByText(NOTES)).toHaveCount(1);
		await onePageEach();
		// without them it is the state "handout" of access.spec.ts
		await expectAccessible(page, { within: ".handout-page:first-child" });
	});
	await test.step("the button asks the browser to print", async () => {
		await page.evaluate(() => {
			window.print = () => document.body.setAttribute("data-printed", "");
		});
		await print.click();
		await expect(page.locator("body")).toHaveAttribute("data-printed");
	});
	await test.step("without notes too, and the address says which", async () => {
		const withNotes = page.getByRole("checkbox", { name: "With notes" });
		await expect(withNotes).toBeChecked();
		await withNotes.uncheck();
		await expect(page.getByText(NOTES)).toHaveCount(0);
		await expect(page).toHaveURL(/\?handout$|\?handout=$/);
		await onePageEach();
		await withNotes.check();
		await expect(page.getByText(NOTES)).toBeVisible();
		await expect(page).toHaveURL(/\?handout=notes$/);
	});
});
