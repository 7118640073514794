/**
 * Keeps all files, each by itself.
 * @throws when one of them is not kept: as storage is full, where any of them says so, whichever fails first
 */
export async function keepAll(files: readonly string[], keep: (file: string) => Promise<void>): Promise<void> {
	const refusals: unknown[] = [];
	await new Promise<void>((done) => {
		const all = files.map(async (file) => {
			try {
				await keep(file);
			} catch (error) {
				refusals.push(error);
				if (isFull(error)) done(); // nothing that is still to come matters more
			}
		});
		void Promise.all(all).then(() => done());
	});
	if (refusals.length > 0) throw refusals.find(isFull) ?? refusals[0];
}

/** Whether the browser has no room left. */
export function isFull(error: unknown): boolean {
	return error instanceof DOMException && error.name === "QuotaExceededError";
}
