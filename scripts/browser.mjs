// Finds a Chromium that really starts, or installs one, and remembers it for the test configurations.
//
//   node scripts/browser.mjs     find or install one
//   CHROME_PATH=/path/to/chrome  use this one and no other
//   BROWSER_SETUP=existing       change nothing on this machine (or only: playwright, apt, npm)
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, homedir, platform } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";

/** @typedef {{ how: string, executablePath: string, env?: Record<string, string> }} Browser */
/** @typedef {{ name: string, browsers: () => Browser[] | Promise<Browser[]> }} Way */

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, "node_modules/.cache");
const memory = join(cache, "browser.json");

// Only loopback has an address: no test reaches the network, and Chromium's own look-ups do not delay it.
const OFFLINE = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost";

// The shell sets letters as the whole browser does: the pictures of the visual tests hold for both.
const UNHINTED = "--font-render-hinting=none";

// Chromium without windows, menus and tabs of its own: the same pages for half the processor's time.
const SHELL = "chromium-headless-shell";

// The newest whose engines admit Node 20.
const NPM_CHROMIUM = "@sparticuz/chromium@147.0.0";

/** What Playwright and Vitest start: the browser found earlier, cut off from the network. */
export function launchOptions() {
	const [browser] = [...given(), ...remembered()];
	return { args: [OFFLINE, UNHINTED], ...(browser && start(browser)) };
}

/**
 * The ways to a browser, from the cheapest to the most intrusive. The headless shell comes before any full browser: the
 * same pages for less than half of the processor's time.
 * @type {Way[]}
 */
const ways = [
	{
		name: "existing",
		browsers: () => [...remembered(), playwrightShell(), ...installed().filter(({ isShell }) => isShell)],
	},
	{ name: "playwright", browsers: () => (installByPlaywright("--only-shell") ? [playwrightShell()] : []) },
	{ name: "apt", browsers: () => installByApt(SHELL) },
	{
		name: "existing",
		browsers: () => [playwrightBrowser(), ...installed().filter(({ isShell }) => !isShell)],
	},
	{ name: "playwright", browsers: () => (installByPlaywright("--no-shell") ? [playwrightBrowser()] : []) },
	{ name: "apt", browsers: () => installByApt("chromium") },
	{
		name: "npm",
		browsers: async () => {
			if (platform() !== "linux" || arch() !== "x64") return [];
			const home = join(cache, "npm-chromium");
			mkdirSync(join(home, "tmp"), { recursive: true });
			writeFileSync(join(home, "package.json"), '{ "private": true }');
			const install = ["install", "--prefix", home, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund"];
			return run("npm", [...install, NPM_CHROMIUM], 300) ? [await unpackNpmChromium(home)] : [];
		},
	},
];

/** @param {"--only-shell" | "--no-shell"} part */
function installByPlaywright(part) {
	const cli = createRequire(import.meta.url).resolve("@playwright/test/cli");
	// Playwright tries five times: 10 seconds each instead of 30 on a machine without network.
	const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" };
	return run(process.execPath, [cli, "install", "chromium", part], 300, env);
}

/** @param {string} name @returns {Browser[]} */
function installByApt(name) {
	if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return [];
	const env = { DEBIAN_FRONTEND: "noninteractive" };
	const quick = ["-q", "-o", "Acquire::Retries=2", "-o", "Acquire::http::Timeout=15"];
	if (!listsUpdated) run("apt-get", [...quick, "update"], 120, env);
	listsUpdated = true;
	const install = [...quick, "-y", "install", "--no-install-recommends", "fonts-dejavu-core", name];
	return run("apt-get", install, 600, env) ? [{ how: "apt-get", executablePath: `/usr/bin/${name}` }] : [];
}
let listsUpdated = false;

/** @returns {Promise<Browser>} */
async function find() {
	const only = process.env.BROWSER_SETUP;
	if (only && !ways.some((way) => way.name === only)) {
		throw new Error(`BROWSER_SETUP is "${only}", expected one of: ${ways.map((way) => way.name).join(", ")}.`);
	}
	const allowed = ways.filter((way) => !only || way.name === only);
	for (const way of given().length ? [{ browsers: given }] : allowed) {
		for (const browser of await way.browsers()) {
			if (await starts(browser)) return browser;
		}
	}
	throw new Error(
		"No Chromium starts here. Tried what is listed above. Install one (Debian: apt-get install chromium; " +
			"elsewhere: npx playwright install chromium), or set CHROME_PATH to the program of a Chrome, Chromium or Edge.",
	);
}

/** @returns {Browser[]} */
function given() {
	const executablePath = process.env.CHROME_PATH;
	return executablePath ? [{ how: "CHROME_PATH", executablePath }] : [];
}

/** @returns {Browser[]} */
function remembered() {
	try {
		const browser = JSON.parse(readFileSync(memory, "utf8"));
		return existsSync(browser.executablePath) ? [browser] : [];
	} catch {
		return []; // Nothing is remembered yet, or half a file is.
	}
}

/** @returns {Browser} */
function playwrightBrowser() {
	return { how: "Playwright's own", executablePath: chromium.executablePath() };
}

/** Stands beside the full browser, and Playwright names the path of that one alone. @returns {Browser} */
function playwrightShell() {
	const executablePath = chromium
		.executablePath()
		.replace(/chromium-(\d+)/, "chromium_headless_shell-$1")
		.replace(/([\\/])chrome-([^\\/]+)[\\/].*$/, (_, slash, system) => {
			const ending = platform() === "win32" ? ".exe" : "";
			return `${slash}chrome-headless-shell-${system}${slash}chrome-headless-shell${ending}`;
		});
	return { how: "Playwright's own headless shell", executablePath };
}

/** Where browsers usually are on this system; only those that exist. @returns {(Browser & { isShell: boolean })[]} */
function installed() {
	const places = { darwin: onMac, win32: onWindows }[platform().toString()] ?? onPath;
	return [...new Set(places())]
		.filter((file) => existsSync(file))
		.map((executablePath) => ({ how: "installed", executablePath, isShell: executablePath.endsWith(SHELL) }));
}

function onPath() {
	const names = [SHELL, "chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"];
	return (process.env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
}

function onMac() {
	const names = ["Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser"];
	return ["/", homedir()].flatMap((home) =>
		names.map((name) => join(home, "Applications", `${name}.app`, "Contents/MacOS", name)),
	);
}

function onWindows() {
	const { PROGRAMFILES = "C:\\Program Files", LOCALAPPDATA = "" } = process.env;
	const folders = [PROGRAMFILES, process.env["PROGRAMFILES(X86)"] ?? "C:\\Program Files (x86)", LOCALAPPDATA];
	const names = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];
	return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

/** The package believes in AWS Lambda: only there does it unpack its shared libraries, and always into the system's
 * temporary folder. So for a moment this looks like Lambda, with a temporary folder of our own.
 * @param {string} home @returns {Promise<Browser>} */
async function unpackNpmChromium(home) {
	const before = { ...process.env };
	process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs20.x";
	process.env.TMPDIR = join(home, "tmp");
	try {
		const entry = join(home, "node_modules/@sparticuz/chromium/build/esm/index.js");
		const { default: packed } = await import(pathToFileURL(entry).href);
		return {
			how: `npm ${NPM_CHROMIUM}`,
			executablePath: await packed.executablePath(),
			env: { LD_LIBRARY_PATH: join(home, "tmp/al2023/lib"), FONTCONFIG_PATH: join(home, "tmp/fonts") },
		};
	} finally {
		for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
		Object.assign(process.env, before);
	}
}

/** @param {Browser} browser */
function start({ executablePath, env }) {
	// Playwright wants every variable to be a string; those of a process always are.
	const all = /** @type {Record<string, string>} */ ({ ...process.env, ...env });
	return { executablePath, ...(env && { env: all }) };
}

/** Starts it and computes a sum in a page, about 0.3 s: to exist is not to work. @param {Browser} browser */
async function starts(browser) {
	const { how, executablePath } = browser;
	if (!existsSync(executablePath)) {
		console.log(`browser: ${how}: ${executablePath} does not exist`);
		return false;
	}
	try {
		const running = await chromium.launch({ args: [OFFLINE], timeout: 30_000, ...start(browser) });
		const page = await running.newPage();
		const sum = await page.evaluate("1 + 1");
		await running.close();
		console.log(`browser: ${how}: ${executablePath} starts (Chromium ${running.version()})`);
		return sum === 2;
	} catch (error) {
		const lines = String(error).split("\n");
		const reason = lines.find((line) => /error while|cannot open|FATAL|ERROR/.test(line)) ?? lines[0];
		console.log(`browser: ${how}: ${executablePath} does not start: ${reason?.trim()}`);
		return false;
	}
}

/** @param {string} command @param {string[]} args @param {number} seconds @param {Record<string, string>} [env] */
function run(command, args, seconds, env = {}) {
	console.log(`browser: trying: ${command} ${args.join(" ")}`);
	const result = spawnSync(command, args, {
		cwd: root,
		encoding: "utf8",
		env: { ...process.env, ...env },
		killSignal: "SIGKILL",
		// npm is a script there, which only a shell starts.
		shell: platform() === "win32" && command === "npm",
		timeout: seconds * 1000,
	});
	if (result.status === 0) return true;
	const said = (result.stderr || result.stdout || "").trim().split("\n").slice(-2).join(" / ").slice(0, 300);
	console.log(`browser: failed: ${result.error?.message ?? `exit ${result.status}`}: ${said}`);
	return false;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	try {
		const browser = await find();
		mkdirSync(cache, { recursive: true });
		writeFileSync(memory, JSON.stringify(browser));
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
