// Finds a Chromium that really starts, or installs one, and remembers it for the test configurations.
//
//   node scripts/browser.mjs     find or install one
//   CHROME_PATH=/path/to/chrome  use this one and no other
//   BROWSER_SETUP=existing       change nothing on this machine (or only: playwright, apt, npm)
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { connect } from "node:net";
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

// Whence Playwright downloads browsers.
const DOWNLOADS = "cdn.playwright.dev";

let listsFetched = false;
/** @type {boolean | undefined} */
let hasWhole;

/** What Playwright and Vitest start: the browser found earlier, cut off from the network. */
export function launchOptions() {
	const [browser] = [...given(), ...remembered()];
	return { args: [OFFLINE, UNHINTED], ...(browser && start(browser)) };
}

/**
 * The ways to a browser, in the order in which they are tried. The headless shell comes before any whole browser: the same
 * pages for half of the processor's time. Where a whole browser stands ready, getting the shell may take a minute.
 * @type {Way[]}
 */
const ways = [
	{ name: "existing", browsers: () => [...remembered(), playwrightShell(), ...installed().filter(isShell)] },
	{ name: "playwright", browsers: () => installByPlaywright("--only-shell", playwrightShell()) },
	{ name: "apt", browsers: () => installByApt(SHELL) },
	{ name: "existing", browsers: wholeBrowsers },
	{ name: "playwright", browsers: () => installByPlaywright("--no-shell", playwrightBrowser()) },
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

/** @param {"--only-shell" | "--no-shell"} part @param {Browser} browser @returns {Promise<Browser[]>} */
async function installByPlaywright(part, browser) {
	const host = process.env.PLAYWRIGHT_DOWNLOAD_HOST;
	// behind a proxy, or with a mirror, only the download itself can tell
	const isDirect = !host && !process.env.HTTPS_PROXY && !process.env.https_proxy;
	if (isDirect && !(await answers(DOWNLOADS))) {
		console.log(`browser: ${DOWNLOADS} does not answer`);
		return [];
	}
	const cli = createRequire(import.meta.url).resolve("@playwright/test/cli");
	const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "5000" }; // it tries five times
	return run(process.execPath, [cli, "install", "chromium", part], patience(300), env) ? [browser] : [];
}

/** @param {string} name @returns {Browser[]} */
function installByApt(name) {
	if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return [];
	const quick = [
		"-q",
		"-o",
		"Acquire::Retries=1",
		"-o",
		"Acquire::http::Timeout=10",
		"-o",
		"Acquire::https::Timeout=10",
	];
	const install = [...quick, "-y", "install", "--no-install-recommends", "fonts-dejavu-core", name];
	const env = { DEBIAN_FRONTEND: "noninteractive" };
	const get = () => run("apt-get", install, patience(600), env);
	// the lists may be there and fresh enough; those that were fetched a moment ago are
	const isInstalled = get() || (!listsFetched && fetchLists() && get());
	return isInstalled ? [{ how: "apt-get", executablePath: `/usr/bin/${name}` }] : [];

	function fetchLists() {
		listsFetched = true;
		return run("apt-get", [...quick, "update"], patience(120), env);
	}
}

/** Seconds for a download: fewer where it only saves time. @param {number} seconds */
function patience(seconds) {
	hasWhole ??= wholeBrowsers().some(({ executablePath }) => existsSync(executablePath));
	return hasWhole ? Math.min(seconds, 60) : seconds;
}

/** Whether a host takes connections, within three seconds. @param {string} host @returns {Promise<boolean>} */
function answers(host) {
	return new Promise((done) => {
		const socket = connect({ host, port: 443, timeout: 3000 });
		const end = (/** @type {boolean} */ is) => {
			socket.destroy();
			done(is);
		};
		socket.on("connect", () => end(true));
		socket.on("timeout", () => end(false));
		socket.on("error", () => end(false));
	});
}

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

/** @returns {Browser[]} */
function wholeBrowsers() {
	return [playwrightBrowser(), ...installed().filter((browser) => !isShell(browser))];
}

/** @param {Browser} browser */
function isShell({ executablePath }) {
	return /headless[-_]shell/.test(executablePath);
}

/** Where browsers usually are on this system; only those that exist. @returns {Browser[]} */
function installed() {
	const places = { darwin: onMac, win32: onWindows }[platform().toString()] ?? onPath;
	return [...new Set(places())]
		.filter((file) => existsSync(file))
		.map((executablePath) => ({ how: "installed", executablePath }));
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
