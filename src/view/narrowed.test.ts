import { expect, test } from "vitest";
import { dayNumber } from "../dossier/edtf";
import { catalogue } from "./fixture.test-data";
import { narrowedInWords } from "./narrowed";
import { sift } from "./sift";
import { NO_FILTERS, OPENING, type View } from "./view";

const inWords = (narrowed: Partial<View>) => {
	const view = { ...OPENING, ...narrowed };
	return narrowedInWords(catalogue, { view, items: catalogue.items, sifted: sift(catalogue.items, view) });
};

test("nothing is said where everything is shown", () => {
	expect(inWords({})).toBeNull();
});

test("the period and every filter are named, with how much is left and how much of it has no date", () => {
	const period = { first: dayNumber(2024, 9, 4), last: dayNumber(2024, 10, 4) };
	expect(inWords({ period })).toMatch(/^From 4 Sept? 2024 to 4 Oct 2024; 5 of 8 items, 2 of them undated$/);
	expect(
		inWords({
			filters: { ...NO_FILTERS, kinds: ["statement"], actors: ["minister"], sources: ["gazette"], killed: 5 },
		}),
	).toBe("Statement; Ada Minister; 1, Gazette; At least 5 killed; 1 of 8 items");
});
