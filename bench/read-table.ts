/** Reads a made table as wide as UCDP GED, and compares with papaparse and uDSV: `node scripts/run.mjs bench/read-table.ts [ROWS]`. */
import { Worker } from "node:worker_threads";
import { inferSchema, initParser } from "udsv";
import { importFile } from "../src/dossier/import/import-file";
import { makeTable } from "./made-table";

const rows = Number(process.argv[2] ?? 350_000);
const bytes = makeTable({ rows, seed: 1 });
const CHUNK = 1 << 20;
const none = () => ({ outcome: "stopped" }) as const;

async function brieflet(): Promise<number> {
	const given = { name: "made.csv", bytes, answers: {} };
	const imported = await importFile(given, { text: none, archive: none });
	if (imported.outcome !== "draft") throw new Error(`expected a draft, got ${JSON.stringify(imported).slice(0, 200)}`);
	return imported.draft.report.drawn;
}

/** In a worker that sends its rows chunk by chunk, which is what papaparse's own option `worker` does in a page. */
function papaparse(): Promise<number> {
	const inWorker = `
		const { parentPort, workerData } = require("node:worker_threads");
		require("papaparse").parse(new TextDecoder().decode(workerData), {
			header: true, skipEmptyLines: true, chunkSize: 10 << 20,
			chunk: ({ data }) => parentPort.postMessage(data),
			complete: () => parentPort.postMessage(null),
		});`;
	const worker = new Worker(inWorker, { eval: true, workerData: bytes });
	let count = 0;
	return new Promise((resolve, reject) => {
		worker.on("error", reject);
		worker.on("message", (data: Record<string, string>[] | null) => {
			for (const { latitude, date_start } of data ?? [])
				if (Number.isFinite(Number(latitude)) && Date.parse(date_start ?? "") > -Number.MAX_VALUE) count++;
			if (!data) worker.terminate().then(() => resolve(count), reject);
		});
	});
}

/** In chunks, as its own documentation has it. */
function udsv(): number {
	let count = 0;
	let [latitude, date] = [-1, -1];
	const decoder = new TextDecoder();
	let parser: ReturnType<typeof initParser> | undefined;
	for (let at = 0; at < bytes.length; at += CHUNK) {
		const text = decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
		if (!parser) {
			const schema = inferSchema(text);
			[latitude = -1, date = -1] = ["latitude", "date_start"].map((name) =>
				schema.cols.findIndex((column) => column.name === name),
			);
			parser = initParser(schema);
		}
		// Called with one row at a time, whatever its types say.
		parser.chunk<string>(text, parser.stringArrs as never, (row) => {
			if (Number.isFinite(Number(row[latitude])) && Date.parse(row[date] ?? "") > -Number.MAX_VALUE) count++;
		});
	}
	parser?.end();
	return count;
}

async function timed(name: string, run: () => number | Promise<number>, times: number): Promise<number> {
	let best = Number.POSITIVE_INFINITY;
	for (let time = 0; time < times; time++) {
		const begin = performance.now();
		const count = await run();
		best = Math.min(best, performance.now() - begin);
		if (count !== rows) throw new Error(`${name}: expected ${rows} rows, got ${count}`);
	}
	console.log(`${name.padEnd(12)} ${best.toFixed(0).padStart(7)} ms`);
	return best;
}

console.log(`${rows} rows, ${(bytes.length / 1e6).toFixed(0)} MB, the best of several runs`);
const own = await timed("brieflet", brieflet, 3);
const quick = await timed("uDSV", udsv, 2);
const usual = await timed("papaparse", papaparse, 2);
console.log(`brieflet takes 1/${(usual / own).toFixed(1)} of papaparse, ${(own / quick).toFixed(2)} times uDSV`);
