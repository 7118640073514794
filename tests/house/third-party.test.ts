import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { partsOfPage, root } from "../../scripts/page-parts.mjs";
import { thirdParty } from "../../scripts/third-party.mjs";

const parts = partsOfPage();

test("THIRD_PARTY.md is up to date: if not, run npm run third-party", () => {
	expect(readFileSync(join(root, "THIRD_PARTY.md"), "utf8")).toBe(thirdParty());
});

test("every part of the page has a licence that asks for no more than its notice", () => {
	expect(parts.length).toBeGreaterThan(15);
	const free = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "OFL-1.1"];
	expect(parts.filter(({ licence }) => !free.includes(licence))).toEqual([]);
	expect(parts.filter(({ home }) => !home.startsWith("https://"))).toEqual([]);
});

test("the build lists the same parts, and nothing that differs from one run to the next", () => {
	const file = join(root, "dist/sbom.cdx.json");
	if (!existsSync(file)) throw new Error("There is no dist/sbom.cdx.json: run npm run build first.");
	const before = readFileSync(file, "utf8");
	const { bomFormat, components, metadata } = JSON.parse(before);
	expect(bomFormat).toBe("CycloneDX");
	expect(metadata.component).toMatchObject({ name: "brieflet" });
	const named = components.map(({ name, version }: { name: string; version: string }) => `${name}@${version}`);
	expect(named.sort()).toEqual(parts.map(({ name, version }) => `${name}@${version}`).sort());
	execFileSync(process.execPath, [join(root, "scripts/sbom.mjs")]);
	expect(readFileSync(file, "utf8")).toBe(before);
});

test("the lock is refused when a package would run a script, or may come in more than one version", () => {
	const folder = mkdtempSync(join(tmpdir(), "lock-"));
	const check = (packages: object) => {
		const file = join(folder, "package-lock.json");
		writeFileSync(file, JSON.stringify({ packages }));
		const { status, stderr } = spawnSync(process.execPath, [join(root, "scripts/lockcheck.mjs"), file], {
			encoding: "utf8",
		});
		return { status, stderr: stderr.trim() };
	};
	const a = { version: "1.0.0" };
	expect(check({ "": { dependencies: { a: "1.0.0" } }, "node_modules/a": a })).toEqual({ status: 0, stderr: "" });
	expect(check({ "": {}, "node_modules/a": { ...a, hasInstallScript: true } })).toEqual({
		status: 1,
		stderr: "node_modules/a runs a script when it is installed",
	});
	expect(check({ "": { devDependencies: { a: "^1.0.0" } }, "node_modules/a": a })).toEqual({
		status: 1,
		stderr: "a is wanted as ^1.0.0: expected one exact version",
	});
	rmSync(folder, { recursive: true });
});
