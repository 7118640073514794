import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "brieflet-check-"));
afterAll(() => rmSync(folder, { recursive: true }));

function check(...given: string[]) {
	const run = ["scripts/run.mjs", "scripts/check.ts", ...given];
	const { status, stdout, stderr } = spawnSync(process.execPath, run, { cwd: root, encoding: "utf8" });
	return { status, stdout, stderr };
}

function file(name: string, text: string): string {
	writeFileSync(join(folder, name), text);
	return join(folder, name);
}

const shipped = readFileSync(join(root, "public/dossiers/moscow-format-2024.json"), "utf8");

describe("npm run check", { timeout: 30_000 }, () => {
	it("finds nothing wrong with the shipped dossier, regions included", () => {
		const { status, stdout, stderr } = check("public/dossiers/moscow-format-2024.json");
		expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
		expect(stdout).toMatch(
			/^public\/dossiers\/moscow-format-2024\.json: 0 problems; kept: .*\bincidents 2, conferences 1,/,
		);
		expect(stdout).toContain("Rehearsal: nothing found.");
	});

	it("rehearses the briefing: in sentences, and as data", () => {
		const dossier = JSON.parse(shipped);
		dossier.scenes[1].caption = `It burned. ${"So it is told ".repeat(30)}`;
		delete dossier.scenes[1].citations;
		dossier.scenes[2].view.hide = ["gone"];
		dossier.scenes[3].seconds = 1;
		dossier.asOf = "2024-01-01";
		const path = file("unrehearsed.json", JSON.stringify(dossier));
		const { status, stdout } = check(path);
		expect(status).toBe(0);
		expect(stdout).toMatch(/To mend: Scene 2, “[^”]+”: came a caption without a source; expected at least one\./);
		expect(stdout).toMatch(/To look at: Scene 2, .*: came a caption of 4\d\d characters; expected at most 300/);
		expect(stdout).toMatch(/Scene 3, .*: came the layers gone,/);
		expect(stdout).toMatch(/Scene 4, .*: came notes that need [\d,]+ words a minute/);
		expect(stdout).toMatch(/The dossier: \$\.incidents\[\d\]\.when\.edtf: came .* none later than 2024-01-01/);
		expect(stdout).toMatch(/Rehearsal: \d+ findings\.\n$/);
		const { report } = JSON.parse(check(path, "--json").stdout);
		expect(report.rehearsal).toContainEqual({
			scene: 1,
			severity: "error",
			message: expect.stringContaining("without a source"),
		});
	});

	it("tells each problem with its place, and a region that the map does not have", () => {
		const dossier = JSON.parse(shipped);
		dossier.incidents[0].when.edtf = "Thursday";
		const spoilt = JSON.stringify(dossier).replace('"AF-DAY"', '"AF-XXX"');
		const { status, stdout } = check(file("spoilt.json", `\uFEFF${spoilt}`), "--json");
		const { report } = JSON.parse(stdout);
		expect(status).toBe(0);
		expect(report.format).toBe("brieflet-dossier/1");
		expect(report.problems).toContainEqual(
			expect.objectContaining({ path: "$.incidents[0].when.edtf", came: '"Thursday"', outcome: "part-left-out" }),
		);
		expect(report.problems).toContainEqual(expect.objectContaining({ came: '"AF-XXX"', outcome: "not-drawn" }));
		expect(report.kept).toMatchObject({ incidents: 2, conferences: 1 });
	});

	it("ends with 1 where nothing can be drawn, and says why", () => {
		const { status, stdout } = check(file("page.html", "<!doctype html>"));
		expect(status).toBe(1);
		expect(stdout).toContain("came an HTML page");
		const nothing = { incidents: [], conferences: [], layers: [] };
		expect(check(file("empty.json", JSON.stringify({ ...JSON.parse(shipped), ...nothing }))).status).toBe(1);
	});

	it("says what to do where there is no file", () => {
		expect(check()).toMatchObject({
			status: 1,
			stderr: expect.stringMatching(/came no file; expected .* Usage: npm run/),
		});
		expect(check("gone.json")).toMatchObject({
			status: 1,
			stderr: expect.stringMatching(/gone\.json.*Usage: npm run/),
		});
	});
});
