/** A file being read in a worker: what comes of it, how far it is, and a way to stop. */
import { trustedScriptUrl } from "../files/trusted";
import workerUrl from "../workers/import-worker.ts?worker&url";
import type { Asked, FromWorker, ReadFile, SavedAs, ToldIncident, ToWorker } from "../workers/protocol";

export interface Reader {
	/** Reads a file; rejects when the worker fails or is ended meanwhile. */
	read(asked: Asked, onProgress: (done: number, of: number) => void): Promise<ReadFile>;
	/** What the file says of the incident at an index of the table read last; null when nothing was read. */
	tell(index: number): Promise<ToldIncident | null>;
	titles(indexes: readonly number[]): Promise<readonly string[]>;
	save(as: SavedAs): Promise<Blob>;
	/** Stops whatever goes on, at once. */
	end(): void;
}

/** Why a promise of an ended reader is rejected. */
export class Ended extends Error {
	override readonly name = "Ended";
}

export function createReader(): Reader {
	const worker = new Worker(trustedScriptUrl(workerUrl), { type: "module" });
	const waiting = new Map<number, (message: FromWorker) => void>();
	let tickets = 0;
	let progress: (done: number, of: number) => void = () => undefined;
	let fail: (reason: Error) => void = () => undefined;
	const broken = new Promise<never>((_, reject) => {
		fail = reject;
	});
	broken.catch(() => undefined); // each promise that waits tells it
	const READ = 0;

	worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
		if (data.kind === "progress") progress(data.done, data.of);
		else if (data.kind === "failed") fail(new Error(data.reason));
		else {
			const ticket = data.kind === "read" ? READ : data.ticket;
			waiting.get(ticket)?.(data);
			waiting.delete(ticket);
		}
	});
	worker.addEventListener("error", (event) => fail(new Error(event.message || "the worker could not be loaded")));

	/** Sends a message and waits for the answer with its ticket. */
	function ask<Kind extends FromWorker["kind"]>(
		ticket: number,
		message: ToWorker,
	): Promise<Extract<FromWorker, { kind: Kind }>> {
		const answer = new Promise<FromWorker>((done) => waiting.set(ticket, done));
		worker.postMessage(message);
		return Promise.race([answer, broken]) as Promise<Extract<FromWorker, { kind: Kind }>>;
	}

	return {
		async read(asked, onProgress) {
			progress = onProgress;
			return (await ask<"read">(READ, { kind: "read", ...asked })).read;
		},
		async tell(index) {
			const ticket = ++tickets;
			return (await ask<"told">(ticket, { kind: "tell", ticket, index })).told;
		},
		async titles(indexes) {
			const ticket = ++tickets;
			return (await ask<"titled">(ticket, { kind: "titles", ticket, indexes })).titles;
		},
		async save(as) {
			const ticket = ++tickets;
			return (await ask<"saved">(ticket, { kind: "save", ticket, as })).file;
		},
		end() {
			worker.terminate();
			fail(new Ended());
		},
	};
}
