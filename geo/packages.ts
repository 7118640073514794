import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A file inside a published package, pinned by version and content. */
export interface PackageFile {
	package: string;
	version: string;
	path: string;
	sha256: string;
}

const naturalEarthProvinces = "usr/share/gnudatalanguage/resource/maps/high/ne_10m_admin_1_states_provinces";
const magics = "usr/share/magics/10m";

/** UN Geodata (countries) and Natural Earth 1:50m (lakes), as plotly.js ships them. */
export const unitedNations: PackageFile = {
	package: "plotly.js",
	version: "4.1.1",
	path: "package/dist/plotly-geo-assets.js",
	sha256: "e89b4d6d2308d0e662592614823c3a442cd7f537a633987137efac0e882f5508",
};

/** Natural Earth 1:10m; a shapefile is several files that must lie side by side. */
export const naturalEarth = {
	provinces: debian("libgnudatalanguage0", "1.0.1-4+b5", naturalEarthProvinces, {
		shp: "a535e9ea5f206e2c9bb5b3b94aa9c7c4835487a4b7f7c7da577f32c460176cc2",
		dbf: "874a52a0aaeacf7af7c92d28ff5b5fd361b06b63085bda2c41177c00cbde9891",
	}),
	boundaries: debian("libmagics++-data", "4.13.0-1", `${magics}/ne_10m_admin_0_boundary_lines_land`, {
		shp: "ca60e50f70987deb3182e987eb13956f30834e582371d6ae1dd6cb276b4a2d62",
		dbf: "f69352bb2b94de90fa26e84a8a5baacb6c806a32ecde750a37752854a06feea9",
	}),
	rivers: debian("libmagics++-data", "4.13.0-1", `${magics}/ne_10m_rivers_lake_centerlines`, {
		shp: "2a390e30626d145e967ac31eaaa8e5418c7992f599759e2be56c038f179cd7df",
		dbf: "76fa4d4873071cefa4a2e6de02d3d6d8420c0b74257eca6848fdfbaa523df078",
	}),
	places: debian("libmagics++-data", "4.13.0-1", `${magics}/ne_10m_populated_places_simple`, {
		shp: "487301091d77c2d6468a5741ae3becabaf6f76ec5e10d9f90546e8154d8fedcd",
		dbf: "2e4ca5a059240f93f548531ad979555a0f716cd9b6ddfc9e0c602239d17fc36a",
	}),
};

/** The tool for overlaying polygons. It is used here only, so it is no dependency of the page. */
export const mapshaper = { package: "mapshaper", version: "0.7.70" };

/** Gets the pinned packages into `directory` and checks every file that is read from them. */
export function fetchPackages(directory: string): void {
	const run = (command: string, args: string[]) =>
		execFileSync(command, args, { cwd: directory, stdio: "pipe", encoding: "utf8" });
	const tarball = run("npm", ["pack", "--silent", `${unitedNations.package}@${unitedNations.version}`]);
	run("tar", ["xzf", tarball.trim().split("\n").at(-1) ?? ""]);
	for (const name of new Set(Object.values(naturalEarth).map((file) => `${file[0].package}=${file[0].version}`))) {
		run("apt-get", ["download", name]);
		const file = run("sh", ["-c", `ls ${name.split("=")[0]}_*.deb`]).trim();
		run("dpkg-deb", ["-x", file, "."]);
	}
	run("npm", [
		"install",
		"--prefix",
		directory,
		"--ignore-scripts",
		"--no-audit",
		"--no-fund",
		`${mapshaper.package}@${mapshaper.version}`,
	]);
	for (const file of [unitedNations, ...Object.values(naturalEarth).flat()]) {
		const found = sha256(readFileSync(join(directory, file.path)));
		if (found !== file.sha256) {
			throw new Error(`${file.path}: expected sha256 ${file.sha256}, found ${found}`);
		}
	}
}

/** The SHA-256 of some bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
	return createHash("sha256").update(bytes).digest("hex");
}

function debian(
	name: string,
	version: string,
	path: string,
	hashes: { shp: string; dbf: string },
): [PackageFile, PackageFile] {
	return [
		{ package: name, version, path: `${path}.shp`, sha256: hashes.shp },
		{ package: name, version, path: `${path}.dbf`, sha256: hashes.dbf },
	];
}
