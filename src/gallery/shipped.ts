/** The dossier and the geography that come with the page. */
import type { Geography } from "../geo/geography";
import { loadDetail, loadFirst, type Opened } from "../page/load";

let opened: Promise<Opened> | undefined;
let detail: Promise<Geography> | undefined;

export function shipped(): Promise<Opened> {
	opened ??= loadFirst("").then((loaded) => {
		if (!loaded.ok) throw new Error(loaded.reason);
		return loaded;
	});
	return opened;
}

export function finer(): Promise<Geography> {
	detail ??= loadDetail();
	return detail;
}
