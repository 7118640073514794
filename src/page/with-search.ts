import type { Search } from "../search/create-search";
import type { Entry } from "../search/entries";
import { moveCamera } from "../view/view";
import { words } from "../words/en";
import { reasonOf } from "./load";
import type { MakeExtra, PageContext } from "./page-context";
import { whenIdleAfterPainting } from "./when-idle";

/** Near enough for a city to have its name on the map. */
const CITY_ZOOM = 7;

/** The search in the bar: its code comes after the first map, its index when the reader first uses it. */
export const withSearch: MakeExtra = (page) => {
	const { skeleton, map } = page;
	const apple = /Mac|iPhone|iPad/.test(navigator.platform);
	let search: Search | null = null;
	let coming: Promise<Search> | null = null;

	function load(): Promise<Search> {
		coming ??= import("../search/create-search").then(({ createSearch }) => {
			page.ended.throwIfAborted();
			search = createSearch(
				skeleton.search,
				page.catalogue(),
				{ shortcut: words.search.shortcut(apple) },
				{ choose: (entry) => choose(page, entry, search), begin: () => void page.refine() },
			);
			return search;
		});
		coming.catch(() => {
			coming = null;
		});
		return coming;
	}

	const fail = (error: unknown) =>
		page.ended.aborted || page.say(words.search.failed(reasonOf(error), words.search.shortcut(apple)));
	document.addEventListener(
		"keydown",
		(event) => {
			if (event.key.toLowerCase() !== "k" || event.altKey || event.shiftKey || event.ctrlKey === event.metaKey) return;
			if (document.querySelector("dialog[open]")) return;
			event.preventDefault();
			load().then((loaded) => loaded.focus(), fail);
		},
		{ signal: page.ended },
	);
	whenIdleAfterPainting(() => void load().catch(fail));

	return {
		update: () => search?.update(page.catalogue()),
		escape: () => map.unpoint(),
		destroy: () => search?.destroy(),
	};
};

function choose(page: PageContext, { kind, id, title, at }: Entry, search: Search | null): void {
	const { store, skeleton, map, narrow } = page;
	if (kind === "city") {
		if (!at) return;
		// the sheet of a narrow screen would cover it
		if (narrow.matches && store.get().selection) page.choose(null);
		const view = store.get();
		const zoom = Math.max(CITY_ZOOM, view.camera?.zoom ?? 0);
		store.set(moveCamera(view, { zoom, lat: at[1], lng: at[0] }), "replace");
		map.point(at, title);
		skeleton.map.focus({ preventScroll: true });
		search?.say(words.search.pointed(title));
		return;
	}
	page.choose({ kind: kind === "province" ? "region" : kind, id });
}
