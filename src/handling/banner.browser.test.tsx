import { afterEach, describe, expect, it } from "vitest";
import { cdp, page, userEvent } from "vitest/browser";
import "../ui/page.css";
import { HANDLING, type Handling } from "../dossier/schema";
import { mount, type Piece } from "../ui/mount";
import { HandlingBanner } from "./banner";

const MARKINGS: readonly (readonly [Handling, string, string])[] = [
	["TLP:CLEAR", "rgb(255, 255, 255)", "Recipients can spread this to the world, there is no limit on disclosure."],
	["TLP:GREEN", "rgb(51, 255, 0)", "recipients can spread this within their community."],
	["TLP:AMBER", "rgb(255, 192, 0)", "on a need-to-know basis within their organization and its clients."],
	["TLP:AMBER+STRICT", "rgb(255, 192, 0)", "on a need-to-know basis within their organization only."],
	["TLP:RED", "rgb(255, 43, 43)", "For the eyes and ears of individual recipients only, no further disclosure."],
];

const element = document.createElement("div");
let banner: Piece<{ handling: Handling }> | null = null;
const region = page.getByRole("region", { name: "Handling" });
const label = () => region.element().querySelector("strong") as HTMLElement;
const look = (of: Element) => {
	const { color, backgroundColor } = getComputedStyle(of);
	return [color, backgroundColor];
};

async function show(handling: Handling, width = 1000): Promise<void> {
	await page.viewport(width, 700);
	element.className = "handling-box";
	document.body.append(element);
	banner = mount(element, HandlingBanner);
	banner.update({ handling });
	await expect.element(region).toBeVisible();
}

afterEach(() => {
	banner?.destroy();
	element.remove();
});

it("is tried with every marking that there is", () => {
	expect(MARKINGS.map(([marking]) => marking).sort()).toEqual([...HANDLING].sort());
});

describe.each(MARKINGS)("%s", (marking, colour, means) => {
	it("stands in its colour on black, with what it means beside it", async () => {
		await show(marking);
		expect(label().textContent).toContain(marking);
		expect(look(label())).toEqual([colour, "rgb(0, 0, 0)"]);
		await expect.element(region.getByText(means).first()).toBeVisible();
		// a narrow screen has room for the marking alone
		await page.viewport(390, 700);
		await expect.poll(() => region.getByText(means).first().element().checkVisibility()).toBe(false);
		expect(label().checkVisibility()).toBe(true);
	});

	it("opens what it means, and Escape closes it and gives the focus back", async () => {
		await show(marking, 390);
		const button = region.getByRole("button", { name: `Handling: ${marking}` });
		const link = region.getByRole("link", { name: "https://www.first.org/tlp/" });
		expect(link.elements()).toEqual([]);
		await button.click();
		await expect.element(link).toBeVisible();
		const card = link.element().closest("[popover]") as HTMLElement;
		expect(card.textContent).toContain(means);
		expect(card.querySelector("h2")?.textContent).toBe(marking);
		await userEvent.keyboard("{Escape}");
		await expect.poll(() => card.matches(":popover-open")).toBe(false);
		expect(document.activeElement).toBe(button.element());
	});
});

it("keeps its colours where the system chooses those of the page", async () => {
	const colours = (value: string) =>
		cdp().send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value }] });
	await colours("active");
	try {
		await show("TLP:GREEN");
		expect(matchMedia("(forced-colors: active)").matches).toBe(true);
		expect(look(label())).toEqual(["rgb(51, 255, 0)", "rgb(0, 0, 0)"]);
	} finally {
		await colours("");
	}
});
