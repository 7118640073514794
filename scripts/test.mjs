// npm test: everything that CI runs, in order. A failure does not stop the rest; a table at the end says what failed, and
// which ten tests took longest. npm test -- NAME: only the tests whose file has NAME in its path, and what they need.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** @typedef {{ title: string, seconds: number }} Timed */
/** @typedef {{ passed: number, failed: number, skipped: number, second?: number, tests: Timed[] }} Count */
/** @typedef {{ name: string, command: string, needs?: string[], count?: (report: any) => Count }} Step */
/** @typedef {{ name: string, passed: number, failed: number, skipped: number, seconds: number, note: string, tests: Timed[] }} Result */

const NAME = process.argv[2] ?? "";

/** Quick and independent of each other: two at a time. The browser comes first, since it may wait for a download. @type {Step[]} */
const checks = [
	{ name: "browser", command: "node scripts/browser.mjs" },
	{ name: "build", command: "vite build && node scripts/sbom.mjs" },
	{ name: "gallery", command: "vite build --mode gallery" },
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
		command: `playwright test --reporter=list,json ${NAME}`,
		needs: ["build", "gallery", "browser"],
		count: countPlaywright,
	},
];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
process.env.PATH = join(root, "node_modules/.bin") + delimiter + process.env.PATH;
process.env.CI = "true";

const chosen = NAME === "" ? suites : suites.filter(({ name }) => testFiles(name).some((file) => file.includes(NAME)));
const needed = new Set(chosen.flatMap(({ needs = [] }) => needs));
const waiting = NAME === "" ? [...checks] : checks.filter(({ name }) => needed.has(name));
if (chosen.length === 0) {
	console.error(`test: no test file has ${NAME} in its path. Expected a part of a path, as in: npm test -- timeline`);
	process.exit(1);
}

// A build that fails must not leave the suites an older one to pass on.
if (waiting.some(({ name }) => name === "build"))
	for (const old of ["dist", "node_modules/.cache/gallery"]) rmSync(old, { recursive: true, force: true });

/** @type {Result[]} */
const results = [];
await Promise.all([work(), work()]);
for (const suite of chosen) results.push(await perform(suite, "inherit"));
report();

/** The files of a suite. @param {string} suite */
function testFiles(suite) {
	const files = ["src", "geo", "bench", "tests"].flatMap((folder) =>
		readdirSync(folder, { recursive: true }).map((file) => `${folder}/${String(file).replaceAll("\\", "/")}`),
	);
	const isOf = {
		"unit tests": (/** @type {string} */ file) => /\.test\.tsx?$/.test(file) && !/\.browser\.test\./.test(file),
		"browser tests": (/** @type {string} */ file) => /\.browser\.test\.tsx?$/.test(file),
		"page tests": (/** @type {string} */ file) => file.endsWith(".spec.ts"),
	}[suite];
	return files.filter((file) => isOf?.(file));
}

async function work() {
	for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await perform(step, "pipe"));
}

/** @param {Step} step @param {"inherit" | "pipe"} output @returns {Promise<Result>} */
async function perform(step, output) {
	const { name, command, needs = [], count } = step;
	const broken = needs.filter((need) => results.some((result) => result.name === need && result.failed));
	/** @type {Count} */
	const nothing = { passed: 0, failed: 0, skipped: 0, tests: [] };
	if (broken.length) return { ...nothing, name, failed: 1, seconds: 0, note: `not run: needs ${broken.join(", ")}` };

	const file = reportFile(name);
	rmSync(file, { force: true });
	const heading = `\n--- ${name}: ${command}`;
	if (output === "inherit") console.log(heading);
	const started = Date.now();
	const { code, said } = await run(command, output, file);
	const seconds = (Date.now() - started) / 1000;
	if (output === "pipe") console.log(`${heading}\n${said}`.trimEnd());

	const ok = code === 0;
	if (!count) return { ...nothing, name, seconds, passed: Number(ok), failed: Number(!ok), note: "" };
	const counted = existsSync(file) ? count(JSON.parse(readFileSync(file, "utf8"))) : nothing;
	const again = counted.second ? `${counted.second} passed only when tried again: see "flaky" above` : "";
	const result = { ...counted, name, seconds, note: again };
	if (!ok && !counted.failed) return { ...result, failed: 1, note: `no test failed, but it ended with ${code}` };
	return counted.passed + counted.failed ? result : { ...result, note: "has no tests" };
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
	return `vitest run --project ${project} --reporter=default --reporter=json --outputFile.json=$REPORT ${NAME}`;
}

/** @param {string} name */
function reportFile(name) {
	return join("node_modules/.cache", `${name.replaceAll(" ", "-")}.json`);
}

/** A test file that cannot even be loaded has no tests in the report, and counts as one failure.
 *  @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, testResults: { name: string, status: string,
 *  assertionResults: { status: string, title: string, duration?: number | null }[] }[] }} report @returns {Count} */
function countVitest({ numPassedTests, numFailedTests, numPendingTests, testResults }) {
	const unloaded = testResults.filter(
		(file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
	);
	const tests = testResults.flatMap(({ name, assertionResults }) =>
		assertionResults.map(({ title, duration }) => ({
			title: `${relative(root, name)}: ${title}`,
			seconds: (duration ?? 0) / 1000,
		})),
	);
	return { passed: numPassedTests, failed: numFailedTests + unloaded.length, skipped: numPendingTests, tests };
}

/** @typedef {{ file: string, title: string, tests: { projectName: string, results: { duration: number }[] }[] }} Spec */
/** @typedef {{ specs: Spec[], suites?: Suite[] }} Suite */
/** @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, suites: Suite[] }} report @returns {Count} */
function countPlaywright({ stats, suites }) {
	/** @param {Suite} suite @returns {Timed[]} */
	const timesOf = (suite) => [
		...suite.specs.flatMap(({ file, title, tests }) =>
			tests.map(({ projectName, results }) => ({
				title: `tests/${file} [${projectName}]: ${title}`,
				seconds: results.reduce((sum, { duration }) => sum + duration, 0) / 1000,
			})),
		),
		...(suite.suites ?? []).flatMap(timesOf),
	];
	// What failed once and passed when it was tried again has passed; the table says how many, the list above it which.
	return {
		passed: stats.expected + stats.flaky,
		failed: stats.unexpected,
		second: stats.flaky,
		skipped: stats.skipped,
		tests: suites.flatMap(timesOf),
	};
}

function report() {
	const total = { passed: 0, failed: 0 };
	console.log(`\n${row("", "passed", "failed", "skipped", "seconds")}`);
	const order = [...checks, ...suites].map(({ name }) => name);
	results.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
	for (const { name, passed, failed, skipped, seconds, note } of results) {
		total.passed += passed;
		total.failed += failed;
		console.log(
			`${row(name, passed, failed, skipped, seconds.toFixed(1))}  ${failed ? "FAILED " : ""}${note}`.trimEnd(),
		);
	}
	const slowest = results.flatMap(({ tests }) => tests).sort((one, other) => other.seconds - one.seconds);
	console.log("\nslowest, in seconds");
	for (const { title, seconds } of slowest.slice(0, 10)) console.log(`${seconds.toFixed(1).padStart(6)}  ${title}`);
	console.log(`\n${total.passed} passed, ${total.failed} failed`);
	process.exitCode = total.failed ? 1 : 0;
}

/** @param {string} name @param {(string | number)[]} cells */
function row(name, ...cells) {
	return name.padEnd(14) + cells.map((cell) => String(cell).padStart(9)).join("");
}
