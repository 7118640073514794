import { expect, test } from "vitest";
import { isFull, keepAll } from "./keep-all";

const full = new DOMException("full", "QuotaExceededError");
const missing = new Error("b.js: 404");
/** Keeps each file, or refuses it, one after the other in the order of the list. */
const inOrder = (refused: Readonly<Record<string, unknown>>) => {
	let before = Promise.resolve();
	return (file: string) => {
		const mine = before.then(() => {
			if (file in refused) throw refused[file];
		});
		before = mine.catch(() => undefined);
		return mine;
	};
};

test("all files are kept", async () => {
	const kept: string[] = [];
	await keepAll(["a.js", "b.js"], async (file) => void kept.push(file));
	expect(kept).toEqual(["a.js", "b.js"]);
	await keepAll([], () => Promise.reject(missing));
});

test("a full storage is what is said, whichever file fails first", async () => {
	const files = ["a.js", "b.js", "c.js"];
	await expect(keepAll(files, inOrder({ "a.js": missing, "c.js": full }))).rejects.toBe(full);
	await expect(keepAll(files, inOrder({ "a.js": full, "c.js": missing }))).rejects.toBe(full);
	await expect(keepAll(files, inOrder({ "b.js": missing, "c.js": new Error("later") }))).rejects.toBe(missing);
});

test("a full storage is not waited out", async () => {
	const never = new Promise<void>(() => undefined);
	await expect(keepAll(["a.js", "b.js"], (file) => (file === "a.js" ? never : Promise.reject(full)))).rejects.toBe(
		full,
	);
});

test("only a full storage is one", () => {
	expect(isFull(full)).toBe(true);
	for (const other of [new DOMException("no", "SecurityError"), missing, "QuotaExceededError", null])
		expect(isFull(other)).toBe(false);
});
