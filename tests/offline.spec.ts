import { test as base, expect, type Page } from "@playwright/test";
import { chooseFile, details, incident, painted } from "./fixture";
import { type OwnServer, serveDist } from "./own-server";

/** Each test has a server of its own, which can really be stopped, in a folder of its own. */
const test = base.extend<{ server: OwnServer }>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright asks for it
	server: async ({}, use) => {
		const server = await serveDist("/any/sub/path/");
		await use(server);
		await server.stop();
	},
});

test.use({ serviceWorkers: "allow" });

/** A map of one incident, in a form that asks no questions. */
const places = {
	name: "places.geojson",
	content: JSON.stringify({
		type: "FeatureCollection",
		features: [
			{
				type: "Feature",
				properties: { name: "Bridge fell" },
				geometry: { type: "Point", coordinates: [69.2, 34.5] },
			},
		],
	}),
};
const stored = (page: Page) => page.getByRole("region", { name: "Kept in this browser" });
const stage = (page: Page) => page.getByRole("region", { name: "Briefing" });

async function visit(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await painted(page);
}

/** The first visit, until the page has all its files. */
async function visitAndKeep(page: Page, server: OwnServer): Promise<void> {
	await visit(page, server.address);
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

async function cutNetwork(page: Page, server: OwnServer): Promise<void> {
	await server.stop();
	await page.context().setOffline(true);
}

async function openCard(page: Page): Promise<void> {
	await page.getByRole("button", { name: "Open file" }).click();
}

test("after the first visit the page opens and presents without a network, with the speaker's window", async ({
	page,
	server,
}) => {
	test.setTimeout(120_000);
	await visitAndKeep(page, server);
	await cutNetwork(page, server);
	await visit(page, `${server.address}?offline#present`);
	const scenes = 9;
	await expect(stage(page)).toBeVisible();
	for (let scene = 1; scene < scenes; scene++) {
		await page.keyboard.press("PageDown");
		await expect(page).toHaveURL(new RegExp(`scene=${scene + 1}&`));
	}
	const [speaker] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
	await expect(speaker.getByText(`Scene ${scenes} of ${scenes}`).first()).toBeVisible();
	await speaker.keyboard.press("Home");
	await expect(page).not.toHaveURL(/scene=9/);
	await page.keyboard.press("Escape");
	await expect(stage(page)).toHaveCount(0);
});

test("without a network a local file opens, survives a reload, and the finer geography comes", async ({
	page,
	server,
}) => {
	await visitAndKeep(page, server);
	await cutNetwork(page, server);
	await page.reload();
	await painted(page);
	await chooseFile(page, places);
	await expect(page).toHaveURL(/opened=/);
	await page.reload();
	await painted(page);
	await expect(incident(page, "Bridge fell")).toBeVisible();
	await visit(page, `${server.address}#map=8/34/66`);
	await expect(page.locator('[data-region="AF-DAY"]')).toBeAttached();
});

test("what is not there is said not to be there, with and without a network", async ({ page, server }) => {
	await visitAndKeep(page, server);
	const ask = (path: string) =>
		page.evaluate(
			(path) =>
				fetch(path)
					.then(({ status }) => status)
					.catch(() => 0),
			path,
		);
	expect(await ask("geo/missing.json")).toBe(404);
	expect(await ask("dossiers/missing.json")).toBe(404);
	await cutNetwork(page, server);
	expect(await ask("geo/missing.json")).toBe(0);
	await page.goto(`${server.address}?dossier=dossiers/missing.json`);
	await expect(page.getByRole("alert").or(page.getByRole("heading"))).toContainText(["dossiers/missing.json"]);
});

test("another dossier that was opened once opens without a network, in its newest form", async ({ page, server }) => {
	let title = "First form";
	server.instead.set("dossiers/other.json", () => JSON.stringify({ ...JSON.parse(shipped), id: "other", title }));
	const shipped = await (await fetch(`${server.address}dossiers/moscow-format-2024.json`)).text();
	await visitAndKeep(page, server);
	await visit(page, `${server.address}?dossier=dossiers/other.json`);
	await expect(page).toHaveTitle("First form");
	title = "Second form";
	await page.reload();
	await expect(page).toHaveTitle("Second form");
	await cutNetwork(page, server);
	await page.reload();
	await painted(page);
	await expect(page).toHaveTitle("Second form");
});

test("a whole briefing asks for nothing but the page's own", async ({ page, server }) => {
	const origins = new Set<string>();
	page.context().on("request", (request) => {
		const { protocol, origin } = new URL(request.url());
		if (!/^(data|blob):$/.test(protocol)) origins.add(origin);
	});
	await visitAndKeep(page, server);
	await page.keyboard.press("p");
	await expect(stage(page)).toBeVisible();
	for (let scene = 1; scene < 9; scene++) {
		await page.keyboard.press("PageDown");
		await expect(page).toHaveURL(new RegExp(`scene=${scene + 1}`));
	}
	expect([...origins]).toEqual([new URL(server.address).origin]);
	expect(server.asked.filter((path) => path.startsWith("/"))).toEqual([]);
});

test.describe("a newer version", () => {
	const release = (server: OwnServer) => {
		server.instead.set("offline.js", (text) => text.replace(/VERSION="[^"]+"/, 'VERSION="newer"'));
		server.instead.set("index.html", (text) => text.replace("</head>", '<meta name="version" content="newer"></head>'));
	};
	const isNewer = (page: Page) => page.locator('meta[name="version"]').count();
	const caches_ = (page: Page) => page.evaluate(() => caches.keys());
	const notice = (page: Page) => page.getByText("A newer version of this page is ready.");

	test("waits, is told when nobody presents, and comes when the reader says so", async ({ page, server }) => {
		await visitAndKeep(page, server);
		const before = await caches_(page);
		release(server);
		await visit(page, `${server.address}?again#present`);
		await page.waitForFunction(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
		expect(await isNewer(page)).toBe(0);
		await page.keyboard.press("PageDown");
		await expect(page).toHaveURL(/scene=2/);
		await expect(notice(page)).toHaveCount(0);
		await page.keyboard.press("Escape");
		await expect(notice(page)).toBeVisible();
		expect(await isNewer(page)).toBe(0);
		await page.getByRole("button", { name: "Reload" }).click();
		await expect.poll(() => isNewer(page)).toBe(1);
		await painted(page);
		const after = await caches_(page);
		expect(before.filter((name) => name.includes(" version ") && after.includes(name))).toEqual([]);
		expect(after.filter((name) => name.includes(" version "))).toEqual([
			expect.stringMatching(/^brieflet \/any\/sub\/path\/ version newer$/),
		]);
	});

	test("does not come while another window shows the older one", async ({ page, context, server }) => {
		await visitAndKeep(page, server);
		const other = await context.newPage();
		await visit(other, `${server.address}?speaker=${"a".repeat(26)}`);
		release(server);
		await visit(page, `${server.address}?again`);
		await expect(notice(page)).toBeVisible();
		await page.getByRole("button", { name: "Reload" }).click();
		await expect(page.getByText("The newer version comes when the other windows")).toBeVisible();
		await other.reload();
		await painted(other);
		expect(await isNewer(other)).toBe(0);
		expect(await isNewer(page)).toBe(0);
		await other.close();
	});
});

test.describe("where the browser refuses", () => {
	test("a worker, the page works and says why not", async ({ page, server }) => {
		await page.addInitScript(() => {
			Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => undefined });
		});
		await visit(page, server.address);
		await openCard(page);
		await expect(stored(page)).toContainText(
			"Works without a network: no, this browser does not let the page be kept.",
		);
	});

	test("room for the copy, the page works and says so", async ({ page, server }) => {
		server.instead.set(
			"offline.js",
			(text) => `Cache.prototype.put = async () => { throw new DOMException("full", "QuotaExceededError"); };\n${text}`,
		);
		await visit(page, server.address);
		await openCard(page);
		await expect(stored(page)).toContainText("no, this browser has no room");
	});

	test("room for the copy, it is said although another file failed before", async ({ page, server }) => {
		server.instead.set("offline.js", (text) => {
			const full = `Cache.prototype.put = async () => {
				await new Promise((done) => setTimeout(done, 500));
				throw new DOMException("full", "QuotaExceededError");
			};`;
			return `${full}\n${text.replace('const FILES=["', 'const FILES=["gone.js","')}`;
		});
		await visit(page, server.address);
		await openCard(page);
		await expect(stored(page)).toContainText("no, this browser has no room");
	});

	test("to have all files kept, as one is missing, the page says so", async ({ page, server }) => {
		server.instead.set("offline.js", (text) => text.replace('const FILES=["', 'const FILES=["gone.js","'));
		await visit(page, server.address);
		await openCard(page);
		await expect(stored(page)).toContainText("the page's files could not all be kept");
	});

	const refusals: Readonly<Record<string, { how: () => void; says: RegExp; notice: RegExp }>> = {
		"a database": {
			how: () => Object.defineProperty(window, "indexedDB", { get: () => undefined }),
			says: /keeps nothing for this page/,
			notice: /This browser keeps nothing for this page: places\.geojson is shown/,
		},
		"to open a database": {
			how: () => {
				IDBFactory.prototype.open = () => {
					throw new DOMException("no", "SecurityError");
				};
			},
			says: /keeps nothing for this page/,
			notice: /This browser keeps nothing for this page: places\.geojson is shown/,
		},
		"room in the database": {
			how: () => {
				IDBObjectStore.prototype.put = () => {
					throw new DOMException("full", "QuotaExceededError");
				};
			},
			says: /has no room left/,
			notice: /has no room to keep places\.geojson/,
		},
	};
	for (const [what, { how, says, notice }] of Object.entries(refusals)) {
		test(`${what}, it is said, and a file opens all the same`, async ({ page, server }) => {
			await page.addInitScript(how);
			await visit(page, server.address);
			await openCard(page);
			await expect(stored(page)).toContainText(says);
			await chooseFile(page, places);
			await expect(page.getByRole("status", { name: "Notices" })).toContainText(notice);
			await expect(incident(page, "Bridge fell")).toBeVisible();
		});
	}

	test("settings and sessions, everything else works, and clearing says what was left", async ({ page, server }) => {
		await page.addInitScript(() => {
			for (const name of ["localStorage", "sessionStorage", "caches"])
				Object.defineProperty(window, name, {
					get() {
						throw new DOMException("denied", "SecurityError");
					},
				});
		});
		await visit(page, server.address);
		await page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
		await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
		await openCard(page);
		await page.getByRole("button", { name: "Clear everything stored" }).click();
		await expect(page.getByText("did not let the page clear settings")).toBeVisible();
		await page.keyboard.press("Escape");
		await page.keyboard.press("p");
		await expect(stage(page)).toBeVisible();
	});
});

test("everything stored is cleared by one button, which says what was", async ({ page, server }) => {
	await visitAndKeep(page, server);
	await page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
	await openCard(page);
	await expect(stored(page)).toContainText("Works without a network: yes.");
	await chooseFile(page, places);
	await expect(page).toHaveURL(/opened=/);
	await page.getByRole("button", { name: "Clear everything stored" }).click();
	await expect(page.getByText("Cleared: opened files and the place in a briefing, settings")).toBeVisible();
	await expect(stored(page)).toContainText("no longer, what was kept was cleared");
	const left = await page.evaluate(async () => ({
		caches: await caches.keys(),
		local: Object.keys(localStorage).filter((name) => name.startsWith("brieflet")),
		session: Object.keys(sessionStorage).filter((name) => name.startsWith("brieflet")),
		worker: (await navigator.serviceWorker.getRegistration()) !== undefined,
		records: await Promise.all(
			(await indexedDB.databases()).map(
				({ name = "" }) =>
					new Promise<number>((done) => {
						const opening = indexedDB.open(name);
						opening.onsuccess = () => {
							const [first = ""] = opening.result.objectStoreNames;
							const counting = opening.result.transaction(first).objectStore(first).count();
							counting.onsuccess = () => done(counting.result);
						};
					}),
			),
		),
	}));
	expect(left).toEqual({ caches: [], local: [], session: [], worker: false, records: [0, 0] });
	await page.reload();
	await painted(page);
	await expect(page.getByText("no longer kept in this browser")).toBeVisible();
});

test.describe("a briefing that was broken off", () => {
	const offer = (page: Page) => page.getByRole("button", { name: "Continue at scene 3" });

	async function presentThree(page: Page, server: OwnServer): Promise<void> {
		await visitAndKeep(page, server);
		await page.keyboard.press("p");
		await page.keyboard.press("3");
		await page.keyboard.press("Enter");
		await expect(page).toHaveURL(/scene=3/);
	}

	test("goes on in place after a reload", async ({ page, server }) => {
		await presentThree(page, server);
		await page.reload();
		await expect(stage(page)).toBeVisible();
		await expect(page).toHaveURL(/scene=3/);
	});

	test("is offered once at the plain address, after the window was lost, and never goes on by itself", async ({
		page,
		context,
		server,
	}) => {
		await presentThree(page, server);
		await page.close();
		const next = await context.newPage();
		await visit(next, server.address);
		await expect(next.getByText("A briefing was broken off at scene 3")).toBeVisible();
		await expect(stage(next)).toHaveCount(0);
		await offer(next).click();
		await expect(stage(next)).toBeVisible();
		await expect(next).toHaveURL(/scene=3/);
	});

	test("is not offered when it was ended, or goes on in another window", async ({ page, context, server }) => {
		await presentThree(page, server);
		const second = await context.newPage();
		await visit(second, server.address);
		await openCard(second);
		await expect(stored(second)).toContainText("without a network: yes");
		await expect(offer(second)).toHaveCount(0);
		await page.bringToFront();
		// the first may only leave the full screen
		await expect(async () => {
			await page.keyboard.press("Escape");
			await expect(stage(page)).toHaveCount(0, { timeout: 1000 });
		}).toPass();
		await page.close();
		await visit(second, server.address);
		await openCard(second);
		await expect(stored(second)).toContainText("without a network: yes");
		await expect(offer(second)).toHaveCount(0);
	});
});

test("of two steps back, fast, the later one is shown", async ({ page, server }) => {
	const shipped = await (await fetch(`${server.address}dossiers/moscow-format-2024.json`)).text();
	await visit(page, server.address);
	for (const name of ["first", "second"]) {
		await chooseFile(page, {
			name: `${name}.json`,
			content: JSON.stringify({ ...JSON.parse(shipped), id: name, title: name }),
		});
		await expect(page).toHaveTitle(name);
		// the page was drawn anew: its card stands only now
		await expect(page.getByRole("heading", { name: `Import report: ${name}.json` })).toBeVisible();
	}
	await page.evaluate(() => {
		history.back();
		setTimeout(() => history.back());
	});
	await expect(page).toHaveURL(server.address);
	await expect(page).toHaveTitle(/Moscow/);
	await expect(details(page)).toBeHidden();
	await page.goForward();
	await expect(page).toHaveTitle("first");
});

test("the page can be installed: its manifest, icons and start lie in its own folder", async ({ page, server }) => {
	await visitAndKeep(page, server);
	const session = await page.context().newCDPSession(page);
	const { url, errors } = await session.send("Page.getAppManifest");
	expect(errors).toEqual([]);
	expect(url).toBe(`${server.address}manifest.webmanifest`);
	const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
	// the tests' contexts are private ones, from which nothing is installed
	expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
});
