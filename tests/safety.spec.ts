import { type ChildProcess, spawn } from "node:child_process";
import { chooseFile, expect, open, test } from "./fixture";

test.skip(({ isMobile }) => isMobile, "the same policy on every screen");

/** More than become a dossier: the worker that read them lives as long as the page, for their texts. */
const MANY = [
	"event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,actor2,country,location,latitude,longitude,geo_precision,source,notes,fatalities",
	...Array.from(
		{ length: 2500 },
		(_, index) => `E${index},2020-01-01,2020,1,Violence,Riots,Mob violence,Crowd,,Freedonia,Town,48,4,1,Paper,,0`,
	),
].join("\n");

const REFUSED = /policy|Trusted/i;

// blocked, one of another address would be answered by Playwright instead of refused by the browser
test.use({ serviceWorkers: "allow", ownPage: true });

test("the page refuses scripts that are not files of its own, HTML from strings, and other hosts", async ({
	page,
	watch,
}) => {
	watch.allow(REFUSED);
	watch.allow(/^request: https:\/\/a\.example\//); // begun, and refused before it left:
	const left: string[] = [];
	page.on("request", async (request) => {
		if (!request.url().startsWith("https://a.example/")) return;
		if (await request.response().catch(() => null)) left.push(request.url());
		else if (request.failure()?.errorText !== "csp") left.push(`${request.url()} ${request.failure()?.errorText}`);
	});
	await open(page);
	const tried = await page.evaluate(async () => {
		const outcome = async (attempt: () => unknown) => {
			// in a task of its own: what the test itself calls may eval
			await new Promise((done) => setTimeout(done));
			try {
				await attempt();
				return "done";
			} catch {
				return "refused";
			}
		};
		/** What an element makes of a source that it is given. */
		const load = (name: "img" | "script" | "link", attributes: Record<string, string>, text = "") =>
			new Promise((done, refuse) => {
				const element = Object.assign(document.createElement(name), { onload: done, onerror: refuse });
				for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
				if (text) element.append(text);
				document.head.append(element);
				// a script without a source that is refused says nothing
				if (text) setTimeout(() => ("__ran" in window ? done : refuse)(null));
			});
		const html = "<img src=x onerror='window.__ran = 1'>";
		const page = document.body;
		return {
			innerHTML: await outcome(() => Object.assign(document.createElement("p"), { innerHTML: html })),
			insertAdjacentHTML: await outcome(() => page.insertAdjacentHTML("beforeend", html)),
			write: await outcome(() => document.write(html)),
			parser: await outcome(() => new DOMParser().parseFromString(html, "text/html")),
			srcdoc: await outcome(() => Object.assign(document.createElement("iframe"), { srcdoc: html })),
			// biome-ignore lint/security/noGlobalEval: it is what must not work
			eval: await outcome(() => globalThis.eval("window.__ran = 1")),
			function: await outcome(() => new Function("window.__ran = 1")()),
			timer: await outcome(() => setTimeout("window.__ran = 1" as unknown as () => void)),
			worker: await outcome(() => new Worker("./assets/any.js")),
			blobWorker: await outcome(() => new Worker(URL.createObjectURL(new Blob(["postMessage(1)"])))),
			serviceWorker: await outcome(() => navigator.serviceWorker.register("./any.js")),
			inlineScript: await outcome(() => load("script", {}, "window.__ran = 1")),
			secondPolicy: await outcome(() =>
				(
					window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
				).trustedTypes.createPolicy("another", { createHTML: String }),
			),
			fetch: await outcome(() => fetch("https://a.example/")),
			socket: await outcome(
				() =>
					new Promise((done, refuse) => {
						Object.assign(new WebSocket("wss://a.example/"), { onopen: done, onerror: refuse });
					}),
			),
			picture: await outcome(() => load("img", { src: "https://a.example/a.png" })),
			style: await outcome(() => load("link", { rel: "stylesheet", href: "https://a.example/a.css" })),
			ownPicture: await outcome(() => load("img", { src: "./icon.svg" })),
			ownFile: await outcome(() => fetch("./geo/overview.json")),
			element: await outcome(() => page.append(document.createElement("p"))),
		};
	});
	const allowed = Object.entries(tried).filter(([, outcome]) => outcome === "done");
	expect(allowed.map(([name]) => name)).toEqual(["ownPicture", "ownFile", "element"]);
	expect(Object.keys(tried)).toHaveLength(20);
	expect(left).toEqual([]);
	expect(await page.evaluate(() => "__ran" in window)).toBe(false);
});

test("a base and an address in a style lead nowhere else", async ({ page, watch }) => {
	watch.allow(REFUSED);
	await open(page);
	const base = await page.evaluate(() => {
		const element = document.createElement("base");
		element.href = "https://a.example/";
		document.head.prepend(element);
		document.body.setAttribute("style", "background: url(https://a.example/b.png)");
		return { base: document.baseURI, background: getComputedStyle(document.body).backgroundImage };
	});
	expect(new URL(base.base).hostname).toBe("127.0.0.1");
	expect(base.background).toBe("none");
});

test.describe("served by npm start", () => {
	const port = Number(process.env.TEST_PORT ?? 4183) + 2;
	const address = `http://127.0.0.1:${port}/`;
	test.use({ baseURL: address });
	let server: ChildProcess | null = null;

	test.beforeAll(async ({ isMobile }) => {
		if (isMobile) return;
		server = spawn(process.execPath, ["scripts/serve.mjs"], { env: { ...process.env, PORT: String(port) } });
		await begun(server);
	});
	test.afterAll(() => {
		server?.kill();
	});

	test("every file has the policy, and a worker keeps to it", async ({ page, watch }) => {
		for (const path of ["", "icon.svg", "geo/overview.json"]) {
			const { status, headers } = await fetch(address + path);
			expect(status).toBe(200);
			expect(headers.get("content-security-policy"), path).toContain("require-trusted-types-for 'script'");
			expect(headers.get("x-content-type-options")).toBe("nosniff");
			expect(headers.get("referrer-policy")).toBe("no-referrer");
		}
		await open(page);
		const begins = page.waitForEvent("worker");
		await chooseFile(page, { name: "many.csv", content: MANY });
		await expect(page.getByRole("region", { name: "Import report" })).toBeVisible();
		watch.allow(REFUSED);
		const worker = await begins;
		const tried = await worker.evaluate(async () => {
			await new Promise((done) => setTimeout(done));
			const code = "globalThis.ran = 1";
			const fetched = await fetch("https://a.example/").then(String, () => "refused");
			try {
				return [fetched, new Function(code)()];
			} catch {
				return [fetched, "refused"];
			}
		});
		expect(tried).toEqual(["refused", "refused"]);
	});
});

/** When the server says where it is. */
function begun(server: ChildProcess): Promise<unknown> {
	return new Promise((done, fail) => {
		server.stdout?.once("data", done);
		server.stderr?.once("data", (text) => fail(new Error(String(text))));
	});
}
