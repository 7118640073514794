import { describe, expect, it } from "vitest";
import { createTableBuilder } from "../../dossier/table-builder";
import { discInWords } from "./crowd";

describe("what is said of a disc", () => {
	const builder = createTableBuilder();
	builder.add({ row: 1, firstDay: 0, lastDay: 0, kind: "Battle", actor: "Alpha", otherActor: "Beta", killed: 3 });
	builder.add({ row: 2, firstDay: 0, lastDay: 30 });
	builder.add({ row: 3 });
	const { table } = builder.finish();

	it("is all that the columns say of a single incident", () => {
		expect(discInWords(table, 1, 0)).toBe("Battle: Alpha and Beta, 1 January 1970, 3 killed");
	});
	it("is how many and the newest, as exactly as it is known", () => {
		expect(discInWords(table, 37, 1)).toBe("37 incidents, the newest of January 1970");
	});
	it("is how many alone where the last has no date", () => {
		expect(discInWords(table, 2, 2)).toBe("2 incidents");
	});
});
