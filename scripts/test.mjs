// npm test: everything that CI runs, in order. A failure does not stop the rest; a table at the end says what failed.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** @typedef {{ passed: number, failed: number, second?: number }} Count */
/** @typedef {{ name: string, command: string, needs?: string[], count?: (report: any) => Count }} Step */
/** @typedef {Count & { name: string, seconds: number, note: string }} Result */

/** Quick and independent of each other: two at a time. @type {Step[]} */
const checks = [
	{ name: "build", command: "vite build && node scripts/sbom.mjs" },
	{ name: "gallery", command: "vite build --mode gallery" },
	{ name: "browser", command: "node scripts/browser.mjs" },
	{ name: "lock", command: "node scripts/lockcheck.mjs" },
	{ name: "types", command: "tsc --noEmit" },
	{ name: "style", command: "biome ci ." },
	{ name: "unused", command: "knip" },
];

/** Each keeps both cores busy: one after the other. @type {Step[]} */
const suites = [
	{ name: "unit tests", command: vitest("unit"), count: countVitest },
	{ name: "browser tests", command: vitest("browser"), needs: ["browser"], count: countVitest },
	{
		name: "page tests",
		command: "playwright test --reporter=list,json",
		needs: ["build", "gallery", "browser"],
		count: countPlaywright,
	},
];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
process.env.PATH = join(root, "node_modules/.bin") + delimiter + process.env.PATH;
process.env.CI = "true";

// A build that fails must not leave the suites an older one to pass on.
for (const old of ["dist", "node_modules/.cache/gallery"]) rmSync(old, { recursive: true, force: true });

/** @type {Result[]} */
const results = [];
const waiting = [...checks];
await Promise.all([work(), work()]);
for (const suite of suites) results.push(await perform(suite, "inherit"));
report();

async function work() {
	for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await perform(step, "pipe"));
}

/** @param {Step} step @param {"inherit" | "pipe"} output @returns {Promise<Result>} */
async function perform(step, output) {
	const { name, command, needs = [], count } = step;
	const broken = needs.filter((need) => results.some((result) => result.name === need && result.failed));
	if (broken.length) return { name, passed: 0, failed: 1, seconds: 0, note: `not run: needs ${broken.join(", ")}` };

	const file = reportFile(name);
	rmSync(file, { force: true });
	const heading = `\n--- ${name}: ${command}`;
	if (output === "inherit") console.log(heading);
	const started = Date.now();
	const { code, said } = await run(command, output, file);
	const seconds = (Date.now() - started) / 1000;
	if (output === "pipe") console.log(`${heading}\n${said}`.trimEnd());

	const ok = code === 0;
	if (!count) return { name, seconds, passed: Number(ok), failed: Number(!ok), note: "" };
	const {
		passed,
		failed,
		second = 0,
	} = existsSync(file) ? count(JSON.parse(readFileSync(file, "utf8"))) : { passed: 0, failed: 0 };
	if (!ok && !failed) return { name, seconds, passed, failed: 1, note: `no test failed, but it ended with ${code}` };
	const note = second ? `${second} passed only when tried again: see "flaky" above` : "";
	return { name, seconds, passed, failed, note: passed + failed ? note : "has no tests yet" };
}

/** @param {string} command @param {"inherit" | "pipe"} output @param {string} file
 *  @returns {Promise<{ code: number | string, said: string }>} */
function run(command, output, file) {
	/** @type {NodeJS.ProcessEnv} */
	const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
	// CI=true makes tools colour even what goes into a file; Playwright does not, and warns of NO_COLOR.
	if (!process.stdout.isTTY && !command.startsWith("playwright")) env.NO_COLOR = "1";
	// A shell, because on Windows what npm installs can only be started by one.
	const child = spawn(command.replace("$REPORT", file), { env, shell: true, stdio: ["ignore", output, output] });
	return new Promise((done) => {
		let said = "";
		for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => (said += text));
		child.on("error", (error) => done({ code: error.message, said }));
		child.on("close", (code, signal) => done({ code: code ?? signal ?? "nothing", said }));
	});
}

/** @param {string} project */
function vitest(project) {
	return `vitest run --project ${project} --reporter=default --reporter=json --outputFile.json=$REPORT`;
}

/** @param {string} name */
function reportFile(name) {
	return join("node_modules/.cache", `${name.replaceAll(" ", "-")}.json`);
}

/** A test file that cannot even be loaded has no tests in the report, and counts as one failure.
 *  @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} report */
function countVitest({ numPassedTests, numFailedTests, testResults }) {
	const unloaded = testResults.filter(
		(file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
	);
	return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

/** What failed once and passed when tried again has passed; the table says how many, the list above it which.
 *  @param {{ stats: { expected: number, unexpected: number, flaky: number } }} report */
function countPlaywright({ stats }) {
	return { passed: stats.expected + stats.flaky, failed: stats.unexpected, second: stats.flaky };
}

function report() {
	const total = { passed: 0, failed: 0 };
	console.log(`\n${row("", "passed", "failed", "seconds")}`);
	const order = [...checks, ...suites].map(({ name }) => name);
	results.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
	for (const { name, passed, failed, seconds, note } of results) {
		total.passed += passed;
		total.failed += failed;
		console.log(`${row(name, passed, failed, seconds.toFixed(1))}  ${failed ? "FAILED " : ""}${note}`.trimEnd());
	}
	console.log(`\n${total.passed} passed, ${total.failed} failed`);
	process.exitCode = total.failed ? 1 : 0;
}

/** @param {string} name @param {(string | number)[]} cells */
function row(name, ...cells) {
	return name.padEnd(14) + cells.map((cell) => String(cell).padStart(9)).join("");
}
