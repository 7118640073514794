/** A file parsed by papaparse in a worker, in two ways; how many rows came. */
import type { parse } from "papaparse";
import script from "papaparse/papaparse.min.js?url";

export interface PapaBench {
	/** By its own option `worker`: every row comes to the page. */
	toPage(file: File): Promise<number>;
	/** In a worker of ours that counts rows and sends none. */
	inWorker(file: File): Promise<number>;
}

// as a script of its own: its worker is made of its own text, which a bundler would tear apart
declare const Papa: { readonly parse: typeof parse };
const element = document.createElement("script");
element.src = script;
document.head.append(element);

const papa: PapaBench = {
	toPage: (file) =>
		new Promise((done) => {
			let rows = 0;
			Papa.parse(file, {
				header: true,
				skipEmptyLines: true,
				worker: true,
				chunk({ data }) {
					rows += data.length;
				},
				complete: () => done(rows),
			});
		}),
	inWorker: (file) =>
		new Promise((done, fail) => {
			const worker = new Worker(new URL("./opening-worker.ts", import.meta.url), { type: "module" });
			worker.addEventListener("error", (event) => fail(new Error(event.message)));
			worker.addEventListener("message", ({ data }: MessageEvent<number>) => {
				worker.terminate();
				done(data);
			});
			worker.postMessage(file);
		}),
};
Object.assign(globalThis, { papa });
