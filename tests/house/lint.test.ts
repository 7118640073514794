import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const RULE = "tests/house/no-html-strings.grit";

/** The texts that the rule refuses, each linted as a file of its own, with the project's rule and version of the linter. */
function refused(texts: readonly string[]): string[] {
	const folder = mkdtempSync(join(tmpdir(), "lint-"));
	try {
		writeFileSync(join(folder, "biome.json"), JSON.stringify({ root: true, plugins: ["./rule.grit"] }));
		writeFileSync(join(folder, "rule.grit"), readFileSync(join(root, RULE)));
		texts.forEach((text, index) => {
			writeFileSync(join(folder, `text-${index}.tsx`), text);
		});
		const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
		const given = [biome, "lint", "--only=plugin", "--max-diagnostics=none", "--reporter=json", "."];
		const { stdout, stderr } = spawnSync(process.execPath, given, { cwd: folder, encoding: "utf8" });
		const report = JSON.parse(stdout || `{"error": ${JSON.stringify(stderr)}}`);
		return texts.filter((_, index) => JSON.stringify(report.diagnostics).includes(`text-${index}.tsx`));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const inside = (line: string) =>
	`export function make(a: HTMLElement, b: string, frame: HTMLIFrameElement) { a.append(frame, b); ${line} }\n`;

test("the linter refuses each way in which a string becomes HTML or code, and nothing like it", () => {
	const ways = [
		"a.innerHTML = b;",
		"a.outerHTML = b;",
		"a.append(a.innerHTML);",
		`a.insertAdjacentHTML("beforeend", b);`,
		"document.write(b);",
		"document.writeln(b);",
		`new DOMParser().parseFromString(b, "text/html");`,
		"document.createRange().createContextualFragment(b);",
		"a.setHTMLUnsafe(b);",
		"frame.srcdoc = b;",
		"new Function(b)();",
		"eval(b);",
		`a.title = "javascript:b";`,
	].map(inside);
	const harmless = ["a.textContent = b;", "frame.title = b;", `a.title = "script of java";`].map(inside);
	expect(refused([...ways, ...harmless])).toEqual(ways);
}, 60_000);

test("the linter has the rule for the whole page", () => {
	const { overrides } = JSON.parse(readFileSync(join(root, "biome.json"), "utf8"));
	expect(overrides).toContainEqual(
		expect.objectContaining({ includes: ["src/**", "!**/*.test.*"], plugins: [`./${RULE}`] }),
	);
});
