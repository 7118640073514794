import { describe, expect, it } from "vitest";
import { createEscapeOrder } from "./escape";

function things() {
	const order = createEscapeOrder();
	const open = new Set<string>();
	const closers = new Map<string, () => boolean>();
	return {
		order,
		open,
		opens(name: string, place?: string) {
			open.add(name);
			const close = closers.get(name) ?? (() => open.delete(name));
			closers.set(name, close);
			order.opened(close, place);
		},
	};
}

describe("Escape", () => {
	it("closes what was opened last, then what was opened before", () => {
		const { order, open, opens } = things();
		for (const name of ["table", "Details", "Filters"]) opens(name);
		expect(order.escape()).toBe(true);
		expect([...open]).toEqual(["table", "Details"]);
		expect(order.escape()).toBe(true);
		expect([...open]).toEqual(["table"]);
	});

	it("passes over what was closed in another way", () => {
		const { order, open, opens } = things();
		for (const name of ["table", "Details"]) opens(name);
		open.delete("Details");
		expect(order.escape()).toBe(true);
		expect([...open]).toEqual([]);
		expect(order.escape()).toBe(false);
	});

	it("takes what is opened again as opened last", () => {
		const { order, open, opens } = things();
		for (const name of ["table", "Details", "table"]) opens(name);
		order.escape();
		expect([...open]).toEqual(["Details"]);
	});

	it("needs to close only one of two things that stand in the same place: opening the second closes the first", () => {
		const { order, open, opens } = things();
		opens("table");
		opens("Filters", "bar");
		opens("Share", "bar");
		expect([...open]).toEqual(["table", "Share"]);
		order.escape();
		expect([...open]).toEqual(["table"]);
	});
});
