/** Letters that are larger or further apart than the page's own: WCAG 1.4.4 and 1.4.12. */
import type { Page } from "@playwright/test";
import { BRIEFING, OPENED, PAGE, type State } from "./access-states";
import { expect, open, showTools, test } from "./fixture";

/** What a reader's own style sheet may do, by WCAG 1.4.12. */
const SPACING =
	"* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";

/** A style sheet of the reader's, there from the beginning, on every page that is opened. */
const withSheet = (page: Page, css: string) =>
	page.addInitScript((css) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(css);
		document.adoptedStyleSheets = [sheet];
	}, css);

/** Text that is cut off, text that sticks out of its button, and buttons over one another. */
async function faultsOfText(page: Page): Promise<string[]> {
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
	return page.evaluate(() => {
		const faults = new Set<string>();
		const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
		const modal = document.querySelector("dialog:modal");
		const within = (element: Element) => !modal || modal.contains(element);
		const short = (text: string | null) => (text ?? "").trim().replace(/\s+/g, " ").slice(0, 50);
		/** It is cut on purpose: its whole text is a title, a name, or what a list beside it holds. */
		const isCutWithName = (element: Element) => {
			const style = getComputedStyle(element);
			const cut = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
			return cut && element.closest("[title], [aria-label]:is(button, a)") !== null;
		};
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = texts.nextNode(); node; node = texts.nextNode()) {
			const parent = node.parentElement;
			if (!parent || !node.textContent?.trim() || parent.closest("svg, option, script, style, .visually-hidden"))
				continue;
			if (!visible(parent) || !within(parent)) continue;
			const range = document.createRange();
			range.selectNodeContents(node);
			const box = range.getBoundingClientRect();
			if (box.width === 0) continue;
			// a title in the timeline stands beside its mark
			const button = parent.closest("button:not(.timeline-mark), summary, label");
			if (button && !getComputedStyle(button).display.startsWith("inline ")) {
				const frame = button.getBoundingClientRect();
				const out = Math.max(
					frame.left - box.left,
					box.right - frame.right,
					frame.top - box.top,
					box.bottom - frame.bottom,
				);
				const free = getComputedStyle(parent).position === "absolute" || isCutWithName(parent);
				if (out > 2 && !free) faults.add(`sticks out of its button: ${short(node.textContent)}`);
			}
			let placed = false;
			for (let around: Element | null = parent; around && around !== document.body; around = around.parentElement) {
				const { overflowX, overflowY, position } = getComputedStyle(around);
				// there one scrolls
				if (/auto|scroll/.test(overflowX + overflowY) || position === "fixed") break;
				const frame = around.getBoundingClientRect();
				const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
				const beyond = Math.max(
					hides(overflowX) ? Math.max(frame.left - box.left, box.right - frame.right) : 0,
					hides(overflowY) ? Math.max(frame.top - box.top, box.bottom - frame.bottom) : 0,
				);
				// what is laid over the page by itself does not keep inside what it stands in
				placed ||= position === "absolute";
				const past = Math.max(
					frame.left - box.left,
					box.right - frame.right,
					frame.top - box.top,
					box.bottom - frame.bottom,
				);
				if (past > 2 && !placed && around.matches("section, header, footer, nav, dialog, [role=region]"))
					faults.add(
						`sticks out of ${short(around.getAttribute("aria-label") ?? around.className)}: ${short(node.textContent)}`,
					);
				if (beyond > 1 && frame.width > 1 && !isCutWithName(around)) faults.add(`cut: ${short(node.textContent)}`);
			}
		}
		const pressed = [...document.querySelectorAll("button, a[href], input, select, summary")].filter((element) => {
			if (!visible(element) || !within(element) || element.closest("svg, .visually-hidden")) return false;
			// what is placed by where something lies or happened may lie close to another
			if (element.matches(".mark, .timeline-mark, .timeline-bin, .visually-hidden, input")) return false;
			const { left, right, top, bottom } = element.getBoundingClientRect();
			const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
			return at !== null && element.contains(at);
		});
		for (const [index, one] of pressed.entries())
			for (const other of pressed.slice(index + 1)) {
				if (one.contains(other) || other.contains(one)) continue;
				// a menu lies over what it was opened from
				if (one.closest(":popover-open") !== other.closest(":popover-open")) continue;
				const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
				const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
				const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
				const name = (element: Element) => short(element.getAttribute("aria-label") ?? element.textContent);
				if (wide > 2 && high > 2) faults.add(`over one another: ${name(one)}, ${name(other)}`);
			}
		const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
		if (over > 0) faults.add(`the page scrolls sideways by ${over}`);
		return [...faults];
	});
}

const named = (states: readonly State[], ...names: readonly string[]) =>
	states.filter(({ name }) => names.includes(name));
const SPACED: readonly (readonly State[])[] = [
	named(PAGE, "page", "Layers and legend", "Details of incident/crocus-city-hall", "grade"),
	named(
		OPENED,
		"page again",
		"Filters",
		"Share",
		"Data table",
		"What changed",
		"questions of a file",
		"report of a file",
	),
	named(BRIEFING, "stage", "briefing menu"),
];

for (const states of SPACED)
	test(`text with more space around its letters is neither cut nor covered: ${states.map(({ name }) => name).join(", ")}`, async ({
		page,
		isMobile,
	}) => {
		test.slow();
		await page.emulateMedia({ reducedMotion: "reduce" });
		await withSheet(page, SPACING);
		for (const state of states) {
			if (state.on && state.on !== (isMobile ? "phone" : "desktop")) continue;
			await test.step(state.name, async () => {
				await state.enter(page);
				expect.soft(await faultsOfText(page), state.name).toEqual([]);
				await state.leave?.(page);
			});
		}
	});

/** By which the box of a line of letters is higher than the letters; pixels. */
const SLACK = 3;

test("at a text size of 200 % the lanes of the timeline are as high as their letters", async ({ page }) => {
	await withSheet(page, ":root { font-size: 200% }");
	await open(page);
	const timeline = page.getByRole("region", { name: "Timeline", exact: true });
	await expect(timeline.getByRole("group").first()).toBeAttached();
	const lanes = await timeline.evaluate((section) => {
		const textsOf = (lane: Element) =>
			[...lane.querySelectorAll("button bdi, button > span")]
				.filter((one) => one.textContent)
				.map((one) => {
					const { top, bottom } = one.getBoundingClientRect();
					return { text: one.textContent, top, bottom };
				});
		return [...section.querySelectorAll('[role="group"][aria-label]')].map((lane) => {
			const { top, bottom } = lane.getBoundingClientRect();
			return { top, bottom, texts: textsOf(lane) };
		});
	});
	expect(lanes.flatMap(({ texts }) => texts).length).toBeGreaterThan(0);
	for (const { top, bottom, texts } of lanes)
		for (const text of texts) {
			expect(text.top, text.text ?? "").toBeGreaterThanOrEqual(top - SLACK);
			expect(text.bottom, text.text ?? "").toBeLessThanOrEqual(bottom + SLACK);
		}
	// the dates below them are apart as well
	const ticks = await timeline
		.locator("svg text:visible")
		.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ left, right }) => ({ left, right })));
	expect(ticks.length).toBeGreaterThan(1);
	for (const [index, { left }] of ticks.entries())
		if (index > 0) expect(left).toBeGreaterThan(ticks[index - 1]?.right ?? 0);
});

test("at a text size of 200 % no button of the bar is cut, and nothing covers the title of an inset", async ({
	page,
	isMobile,
}) => {
	await withSheet(page, ":root { font-size: 200% }");
	for (const width of isMobile ? [390] : [1440, 1920]) {
		await page.setViewportSize({ width, height: isMobile ? 844 : 900 });
		await open(page);
		const buttons = page.getByRole("banner").getByRole("button");
		await expect(buttons.filter({ hasText: "Present" })).toBeVisible();
		// on a phone there may be no room for one
		const title = page.getByRole("region", { name: /^Inset: / }).locator("header bdi");
		if (!isMobile) await expect(title).toBeVisible();
		for (const one of [...(await buttons.all()), ...(await title.all())]) {
			const fault = await one.evaluate((element) => {
				const { left, right, top, bottom } = element.getBoundingClientRect();
				if (left < 0 || right > innerWidth) return `${left} to ${right} of ${innerWidth}`;
				const isOwn = (x: number) => element.contains(document.elementFromPoint(x, (top + bottom) / 2));
				return [left + 3, (left + right) / 2, right - 3].every(isOwn) ? "" : "behind something";
			});
			expect.soft(fault, `${await one.textContent()} at ${width}`).toBe("");
		}
	}
});

test("where the legend is cut a shade says so, and keys scroll it", { tag: "@wide" }, async ({ page }) => {
	// there it is a part of a sheet
	await page.setViewportSize({ width: 1024, height: 768 });
	await open(page);
	await showTools(page);
	const legend = page.getByRole("region", { name: "Legend" });
	const isCut = () => legend.evaluate((one) => one.scrollHeight - one.clientHeight - one.scrollTop > 1);
	await expect.poll(isCut).toBe(true);
	/** How far the legend's lowest row of pixels, beside its text, is from its paper. */
	const shade = async () => {
		const picture = (await legend.screenshot()).toString("base64");
		return page.evaluate(async (picture) => {
			const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
			const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
			const brush = new OffscreenCanvas(image.width, image.height).getContext("2d");
			brush?.drawImage(image, 0, 0);
			const at = (y: number) => [...(brush?.getImageData(6, y, 1, 1).data ?? [])];
			const paper = at(image.height >> 1);
			return Math.max(...at(image.height - 3).map((part, index) => Math.abs(part - (paper[index] ?? 0))));
		}, picture);
	};
	expect(await shade()).toBeGreaterThan(40);
	await legend.focus();
	await page.keyboard.press("End");
	await expect.poll(isCut).toBe(false);
	await expect.poll(shade).toBeLessThan(8);
});
