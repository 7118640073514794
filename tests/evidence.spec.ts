import { details, expect, incident, open, test } from "./fixture";
import { goTo } from "./go-to";

// the words are the same on every screen
test("an incident opens by mouse, and says what each source says of it, side by side", { tag: "@wide" }, async ({
	page,
}) => {
	await open(page);
	await test.step("an incident opens by mouse, and Escape gives the focus back to its mark", async () => {
		const mark = incident(page, "Crocus City Hall attack");
		await mark.click();
		await expect(page).toHaveURL(/#sel=incident\/crocus-city-hall$|&sel=incident\/crocus-city-hall$/);
		await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Crocus City Hall attack");
		await page.keyboard.press("Escape");
		await expect(details(page)).toBeHidden();
		await expect(mark).toBeFocused();
	});
	await test.step("figures stand side by side, each with its claimant, its date and its source", async () => {
		await goTo(page, "sel=incident/daykundi");
		const row = (figure: string, claimant: string) =>
			details(page).getByRole("row").filter({ hasText: figure }).filter({ hasText: claimant });
		const article = row("at least 14 killed", "The Media Line");
		await expect(article).toHaveCount(1);
		await expect(article).toContainText("October 2024");
		await expect(article.getByRole("button", { name: "Source 1, The Media Line, paragraph P25" })).toBeVisible();
		const claimed = row("15 killed", "The Islamic State group");
		await expect(claimed).toContainText("12 September 2024");
		expect(await claimed.getByRole("button", { name: /^Source \d+/ }).count()).toBeGreaterThanOrEqual(2);
		for (const [figure, claimant] of [
			["14 killed", "AFP and RFE/RL"],
			["4 injured", "AFP and Khaama Press"],
			["6 injured", "Zabihullah Mujahid"],
		] as const)
			await expect(row(figure, claimant), `${figure}, ${claimant}`).toHaveCount(1);
		for (const one of await details(page).getByRole("row").all())
			if (await one.getByRole("cell").count())
				expect(await one.getByRole("button", { name: /^Source \d+/ }).count(), await one.innerText()).toBeGreaterThan(
					0,
				);
	});
	await test.step("dates and places are told in words with their precision, and other accounts beside them", async () => {
		await goTo(page, "sel=incident/daykundi");
		const panel = details(page);
		await expect(panel.getByText("12 September 2024", { exact: true }).first()).toBeVisible();
		await expect(panel.getByText(/Local time: about 13:00/)).toBeVisible();
		const other = (words: string) => panel.getByRole("paragraph").filter({ hasText: words });
		await expect(other("Also given as September 2024")).toContainText("The Media Line");
		await expect(panel.getByText("(known to the site)")).toBeVisible();
		const place = panel.getByRole("group", { name: "Sources disagree: place" });
		await expect(place).toContainText("The Media Line");
		await expect(place).toContainText("AGCHO/OCHA");
		await expect(place.getByRole("button", { name: "Daykundi", exact: true })).toBeVisible();
		await place.getByRole("button", { name: "Ghor", exact: true }).click();
		await expect(page).toHaveURL(/sel=region\/AF-GHO/);
	});
	await test.step("who claimed it and who disputes it stand beside each other, each with a source", async () => {
		await goTo(page, "sel=incident/crocus-city-hall");
		const claim = (claimant: string, stance: string) =>
			details(page)
				.getByRole("listitem")
				.filter({ hasText: claimant })
				.filter({ hasText: `${stance} · responsibility` });
		for (const [claimant, stance] of [
			["The Islamic State group", "asserts"],
			["Russia’s Investigative Committee", "asserts"],
			["Ukraine’s Ministry of Foreign Affairs", "disputes"],
		] as const) {
			await expect(claim(claimant, stance), claimant).toHaveCount(1);
			await expect(
				claim(claimant, stance)
					.getByRole("button", { name: /^Source \d+/ })
					.first(),
			).toBeVisible();
		}
	});
	await test.step("how we know lists each source once with the paragraphs and the words quoted", async () => {
		await goTo(page, "sel=incident/crocus-city-hall");
		const entries = details(page).getByRole("listitem");
		const article = entries.filter({ hasText: "Moscow’s move to delist Taliban faces skepticism" });
		await expect(article).toHaveCount(1);
		await expect(article).toContainText("P18");
		await expect(article).toContainText("killing 145 people");
		await expect(article.getByRole("link")).toHaveAttribute("rel", /noopener/);
		await expect(entries.filter({ hasText: "verdict in the Crocus City Hall case, 12 March 2026" })).toHaveCount(1);
	});
});

test("a quotation, a relation and a conference name speakers, parties and participants with their sources", {
	tag: "@wide",
}, async ({ page }) => {
	await open(page);
	await test.step("a quotation shows its speaker, the words and the paragraph", async () => {
		await goTo(page, "sel=statement/mujahid-elimination");
		const panel = details(page);
		await expect(panel.getByRole("heading", { level: 2 })).toHaveText(/^Zabihullah Mujahid/);
		await expect(panel.getByRole("blockquote").first()).toContainText(
			"The Islamic Emirate has taken decisive and effective measures",
		);
		await expect(panel.getByRole("button", { name: "Source 1, The Media Line, paragraph P22" }).first()).toBeVisible();
		await expect(panel.getByText(/Reported by The Media Line/)).toBeVisible();
	});
	await test.step("a relation says between whom, of what kind, and how we know", async () => {
		await goTo(page, "sel=relation/pact-russia-tajikistan");
		const panel = details(page);
		await expect(panel.getByRole("heading", { level: 2 })).toHaveText("Russia–Tajikistan security pact");
		await expect(panel.getByText("Security pact", { exact: true })).toBeVisible();
		for (const name of ["Russia", "Tajikistan"])
			await expect(panel.getByRole("button", { name, exact: true })).toBeVisible();
		await expect(panel.getByRole("heading", { name: "How we know" })).toBeAttached();
	});
	await test.step("the conference names every participant under its role, each with a source", async () => {
		await goTo(page, "sel=conference/moscow-format-2024");
		const panel = details(page);
		await expect(panel.getByText("4 October 2024").first()).toBeVisible();
		for (const [name, claimant] of [
			["Russia", "The Media Line"],
			...["Iran", "Pakistan", "China", "Uzbekistan", "India", "Kazakhstan", "Kyrgyzstan"].map(
				(one) => [one, "The Media Line and Russia’s Foreign Ministry"] as const,
			),
			["Tajikistan", "Khaama Press"],
			["Afghanistan", "Amir Khan Muttaqi"],
		] as const) {
			const row = panel.getByRole("listitem").filter({ has: page.getByRole("button", { name, exact: true }) });
			await expect(row.first(), name).toContainText(claimant);
			await expect(
				row
					.first()
					.getByRole("button", { name: /^Source \d+/ })
					.first(),
				name,
			).toBeVisible();
		}
		await panel.getByRole("button", { name: "Iran", exact: true }).click();
		await expect(page).toHaveURL(/sel=region\/IR$/);
	});
});

const REGIONS = [
	{
		id: "RU",
		role: "Host",
		spoke: "Sergey Lavrov",
		happened: "Crocus City Hall attack",
		relation: "Russia–Tajikistan",
	},
	{ id: "AF", role: "Taliban delegation", spoke: null, happened: "Daykundi attack", relation: "US-led sanctions" },
	{ id: "TJ", role: "Listed by another source", spoke: null, happened: null, relation: "Russia–Tajikistan" },
] as const;

test("a region says its role, who spoke for it and what happened in it; an undetermined one has no role", {
	tag: "@wide",
}, async ({ page }) => {
	await open(page);
	for (const { id, role, spoke, happened, relation } of REGIONS)
		await test.step(`${id} shows its role with a source, who spoke for it, what happened in it`, async () => {
			await goTo(page, `sel=region/${id}`);
			const panel = details(page);
			await expect(panel.getByRole("heading", { name: "Role at the conference" })).toBeVisible();
			const line = panel.getByRole("paragraph").filter({ hasText: role }).first();
			await expect(line).toBeVisible();
			await expect(line.getByRole("button", { name: /^Source \d+/ }).first()).toBeVisible();
			await expect(line.getByRole("button", { name: /^Moscow Format/ })).toBeVisible();
			if (spoke) await expect(panel.getByText(new RegExp(`^${spoke}`)).first()).toBeVisible();
			if (happened) await expect(panel.getByRole("button", { name: happened, exact: true }).first()).toBeVisible();
			await expect(panel.getByRole("button", { name: new RegExp(`^${relation}`) })).toBeVisible();
		});
	await test.step("what somebody said for a region opens to the words and their paragraph", async () => {
		await goTo(page, "sel=region/RU");
		const panel = details(page);
		await panel
			.getByText(/^Zamir Kabulov/)
			.first()
			.click();
		const quotation = panel
			.getByRole("blockquote")
			.filter({ hasText: "Hopefully, the final decision will be announced soon" });
		await expect(quotation).toBeVisible();
		await expect(panel.getByRole("button", { name: /paragraph P3$/ }).first()).toBeVisible();
	});
	await test.step("a province tells what happened in it, and leads back to its country", async () => {
		await goTo(page, "sel=region/AF-DAY");
		const panel = details(page);
		await expect(panel.getByRole("heading", { level: 2 })).toHaveText("Daykundi");
		await expect(panel.getByRole("button", { name: "Daykundi attack", exact: true })).toBeVisible();
		await panel.getByRole("button", { name: "Afghanistan", exact: true }).click();
		await expect(page).toHaveURL(/sel=region\/AF$/);
	});
	await test.step("an area of undetermined status says so, and has no participant's role", async () => {
		await goTo(page, "sel=region/XJK");
		const panel = details(page);
		await expect(panel.getByText("Area of undetermined status")).toBeVisible();
		await expect(panel.getByText(/in no participant's colour/)).toBeVisible();
		await expect(panel.getByRole("heading", { name: "Role at the conference" })).toHaveCount(0);
		await expect(page.locator('[data-region="XJK"][data-role]')).toHaveCount(0);
	});
});

test("everybody whom the article names has a say in the table", { tag: "@wide" }, async ({ page }) => {
	await open(page);
	await page.getByRole("button", { name: "Data table" }).click();
	const table = page.getByRole("region", { name: "Data table" });
	await table.getByRole("tab", { name: /^Statements/ }).click();
	for (const name of [
		"Zamir Kabulov",
		"Alexander Bortnikov",
		"Sergey Lavrov",
		"Zabihullah Mujahid",
		"Andrew Korybko",
		"Deedar Karim",
		"Irina Tsukerman",
		"Vladimir Voronkov",
		"Michael Kurilla",
		"Thomas West",
		"Vladimir Putin",
	])
		await expect(table.getByRole("rowheader", { name, exact: true }).first(), name).toBeAttached();
	for (const tab of ["Incidents", "Participants", "Statements", "Relations", "Events"]) {
		await table.getByRole("tab", { name: new RegExp(`^${tab}`) }).click();
		const sourceless = await table
			.getByRole("row")
			.evaluateAll((rows) =>
				rows
					.filter((row) => row.querySelector("td") && !row.querySelector('[aria-label^="Source "]'))
					.map((row) => row.textContent),
			);
		expect(sourceless, tab).toEqual([]);
	}
});
