// A Vite plugin: builds the worker that keeps the page for use without a network, and tells it which files the page has.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";

const SOURCE = fileURLToPath(new URL("../src/workers/offline-worker.ts", import.meta.url));

/** The worker's file, beside index.html: a worker answers for the folder it lies in and for those below. By this name,
 *  which never changes, a newer version is found. */
const OFFLINE_WORKER = "offline.js";

/** In dist/ for others than the page. */
const NOT_OF_THE_PAGE = [OFFLINE_WORKER, "dossier.schema.json"];

/** Comes when all else is written, so that whatever changed makes another version. The worker is built by itself: a
 *  file that it shared with the page would make it a module, which not every browser takes as such a worker.
 *  @returns {import("vite").Plugin} */
export function offline() {
	return {
		name: "brieflet-offline",
		apply: "build",
		writeBundle: {
			sequential: true,
			order: "post",
			async handler({ dir }) {
				if (!dir) throw new Error("the build has no folder");
				const names = readdirSync(dir, { recursive: true, encoding: "utf8" })
					.filter((name) => statSync(join(dir, name)).isFile())
					.map((name) => name.replaceAll("\\", "/"))
					.filter((name) => !NOT_OF_THE_PAGE.includes(name))
					.sort();
				const code = await workerCode();
				const hash = createHash("sha256").update(code);
				let sent = 0;
				for (const name of names) {
					const bytes = readFileSync(join(dir, name));
					hash.update(name).update(bytes);
					sent += /\.(woff2|png)$/.test(name) ? bytes.length : gzipSync(bytes).length;
				}
				const version = hash.digest("hex").slice(0, 16);
				writeFileSync(
					join(dir, OFFLINE_WORKER),
					`const FILES=${JSON.stringify(names)},VERSION=${JSON.stringify(version)};\n${code}`,
				);
				console.log(`without a network: ${names.length} files, ${Math.round(sent / 1000)} kB when sent, ${version}`);
			},
		},
	};
}

async function workerCode() {
	const output = { entryFileNames: OFFLINE_WORKER, format: /** @type {const} */ ("iife") };
	const built = await build({
		configFile: false,
		logLevel: "warn",
		publicDir: false,
		build: { target: "es2022", write: false, rolldownOptions: { input: SOURCE, output } },
	});
	const [chunk] = "output" in built ? built.output : [];
	if (chunk?.type !== "chunk") throw new Error("the worker was not built");
	return chunk.code;
}
