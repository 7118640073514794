import { describe, expect, it } from "vitest";
import { dateInWords, datePrecisionInWords, machineDate } from "./dates";

/** Without spaces around a dash: some versions of the language's rules have none, others thin ones. */
const plain = (text: string) => text.replace(/\s*–\s*/g, "–");

describe("a date in words", () => {
	it.each([
		["2024-03-22", "22 March 2024"],
		["2024-03", "March 2024"],
		["2024-03-XX", "March 2024"],
		["2024", "2024"],
		["2024-XX", "2024"],
		["1970-01-01", "1 January 1970"],
		["202X", "2020s"],
		["20XX", "century 21"],
		["2024-03?", "March 2024 (uncertain)"],
		["2024-03~", "about March 2024"],
		["2024-03-22%", "about 22 March 2024 (uncertain)"],
	])("%s is %s, no finer than it is known", (edtf, words) => {
		expect(dateInWords(edtf)).toBe(words);
	});

	it.each([
		["2024-09-27/2024-10-03", "27 September – 3 October 2024"],
		["2024-10-03/2024-10-05", "3–5 October 2024"],
		["2024-09/2024-10", "September 2024 – October 2024"],
		["2003/2004-02", "2003 – February 2004"],
		["2024-10-03~/2024-10-05", "about 3 October 2024 – 5 October 2024"],
		["2003/..", "since 2003"],
		["2003-05/", "since May 2003"],
		["../2003-05-01", "until 1 May 2003"],
	])("%s is %s", (edtf, words) => {
		expect(plain(dateInWords(edtf))).toBe(plain(words));
	});

	it("is as it came where it cannot be read", () => {
		expect(dateInWords("spring 2024")).toBe("spring 2024");
	});
});

describe("a date's precision in words", () => {
	it.each([
		["2024-03-22", null],
		["2024-03", "day not given"],
		["2024", "only the year is given"],
		["202X", "only the decade is given"],
		["20XX", "only the century is given"],
		["2024-10-03/2024-10-05", "sometime in this span"],
		["../2003", "sometime in this span"],
		["spring 2024", null],
	])("of %s is %s", (edtf, words) => {
		expect(datePrecisionInWords(edtf)).toBe(words);
	});
});

describe("a date for machines", () => {
	it.each(["2024-03-22", "2024-03", "2024", "1970-05-01"])("is %s itself", (edtf) => {
		expect(machineDate(edtf)).toBe(edtf);
	});

	it.each(["2024-03?", "2024-XX", "202X", "2003/..", "2024-02-30", "2024-13", "spring 2024"])(
		"is nothing for %s",
		(edtf) => {
			expect(machineDate(edtf)).toBeUndefined();
		},
	);
});
