import { expect, test } from "vitest";
import { bareName, NAMES } from "./names";
import { rolesOf } from "./projects/property-names";
import { rolesByName } from "./tables/roles-by-name";

test("a name is the same with and without accents, in any case, with spaces or signs", () => {
	expect(["Źródło", "zrodlo", "ZRODLO "].map(bareName)).toEqual(["zrodlo", "zrodlo", "zrodlo"]);
	expect(["event_date", "Event Date", "eventDate"].map(bareName)).toEqual(["eventdate", "eventdate", "eventdate"]);
	expect(["Başlık", "Getötete", "Straße"].map(bareName)).toEqual(["baslik", "getotete", "strasse"]);
});

test("columns of tables and properties of projects go by the same names", () => {
	for (const name of ["Überschrift", "ueberschrift", "Titre", "название", "Başlık", "标题", "عنوان"]) {
		expect(rolesByName(name), name).toEqual([{ role: "title", trust: 3 }]);
		expect(rolesOf({ [name]: "Fire" }).get("title"), name).toBe(name);
	}
	expect(rolesOf({ art: "oil", day: "5", no: "7" }).size).toBe(0);
});

test("no name stands for two parts of a record", () => {
	const all = Object.values(NAMES).flat();
	expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
	expect(all.every((name) => name === bareName(name) && name !== "")).toBe(true);
});
