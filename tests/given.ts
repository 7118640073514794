/** What more than one test gives the page to read: other versions of the shipped dossier, and tables. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { chooseFile } from "./fixture";

/** The shipped dossier, as it is written. */
export const SHIPPED = readFileSync("public/dossiers/moscow-format-2024.json", "utf8");

/** An earlier version of it: a figure, a date and the order of scenes were others, an event was not there. */
export function earlier(): string {
	const dossier = JSON.parse(SHIPPED);
	dossier.asOf = "2024-10-20";
	dossier.incidents[0].figures[0].value = 11;
	dossier.events.splice(0, 1);
	dossier.sources.push({ id: "lost", title: "A report that was withdrawn", short: "Withdrawn" });
	dossier.scenes.reverse();
	return JSON.stringify(dossier);
}

export const compareWith = (page: Page, name: string, content: string) =>
	chooseFile(page, { name, content }, "Compare with another version");

/** Whoever opens the shipped dossier from now on finds it marked. */
export async function markHandling(page: Page, handling: string): Promise<void> {
	await page
		.context()
		.route("**/dossiers/moscow-format-2024.json", (route) =>
			route.fulfill({ json: { ...JSON.parse(SHIPPED), handling } }),
		);
}

/** Five incidents of one spot. */
export const AT_ONE_SPOT = [
	"title,date,latitude,longitude",
	...Array.from({ length: 5 }, (_, index) => `Fire ${index},2024-03-2${index},34.5,66.1`),
].join("\n");

export const MANY_COUNT = 3000;
/** Incidents around twenty towns, one of them with hundreds on the very same spot; the last has neither place nor date. */
export const MANY = [
	"event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,actor2,country,location,latitude,longitude,geo_precision,source,notes,fatalities",
	...Array.from({ length: MANY_COUNT - 1 }, (_, index) => {
		const day = new Date(Date.UTC(2020, 0, 1 + (index % 1500))).toISOString().slice(0, 10);
		const town = index % 20;
		const spot = town === 0 ? [52, 10] : [48 + (town % 5) + (index % 7) * 0.01, 4 + town * 0.7 + (index % 11) * 0.01];
		const kind = index % 3 === 0 ? "Riots" : "Battles";
		return `E${index},${day},${day.slice(0, 4)},1,Political violence,${kind},Armed clash,Side ${index % 5},Side ${5 + (index % 3)},Freedonia,Town ${town},${spot[0]?.toFixed(3)},${spot[1]?.toFixed(3)},1,Paper ${index % 4},Note ${index}.,${index % 9}`;
	}),
	`E${MANY_COUNT},,,1,Political violence,Riots,Mob violence,Crowd,,Freedonia,Nowhere,,,3,Paper,Without a place.,0`,
].join("\n");
