import { afterEach, expect, test, vi } from "vitest";
import { copyText } from "./copy-text";

afterEach(() => vi.unstubAllGlobals());

test("a text is put on the clipboard", async () => {
	const writeText = vi.fn(async () => undefined);
	vi.stubGlobal("navigator", { clipboard: { writeText } });
	expect(await copyText("a")).toBe(true);
	expect(writeText).toHaveBeenCalledWith("a");
});

test("a browser that refuses, or has no clipboard, is told of and throws nothing", async () => {
	const writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
	vi.stubGlobal("navigator", { clipboard: { writeText } });
	expect(await copyText("a")).toBe(false);
	vi.stubGlobal("navigator", {});
	expect(await copyText("a")).toBe(false);
});
