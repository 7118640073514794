/** What the browser keeps for the page, at work: its files for use without a network, and the place in a briefing. */
import { forgetPlace, holdPlace, keepPlace, takePlace } from "../files/place";
import { hashFromView } from "../view/hash";
import { offlineWords } from "../words/offline";
import { keepOffline } from "./offline";
import type { Extra, PageContext } from "./page-context";

/** Milliseconds after which nobody wants to go on with a briefing that was broken off. */
const FRESH = 6 * 60 * 60 * 1000;

/** `plain`: the page was opened at its plain address, which asks for nothing. */
export function createKept(page: PageContext, plain: boolean): Required<Pick<Extra, "update" | "destroy">> {
	const offline = keepOffline();
	let toldNewer = false;
	let toldOthers = false;
	/** Ends what tells other windows that this one presents; null while it does not. */
	let release: (() => void) | null = null;
	let kept: number | null = null;

	/** Said between briefings alone: not to the room, nor to a speaker who talks to it. */
	function tell(): void {
		if (page.frame().view.stage !== "off") return;
		if (offline.newer() && !toldNewer) {
			toldNewer = true;
			page.say(offlineWords.newer, { label: offlineWords.reload, run: offline.takeOver });
		}
		if (offline.othersOpen() && !toldOthers) {
			toldOthers = true;
			page.say(offlineWords.othersOpen);
		}
	}

	function follow(): void {
		const view = page.store.get();
		if (view.stage === "present" && view.scene !== null) {
			release ??= holdPlace();
			if (view.scene === kept) return;
			kept = view.scene;
			void keepPlace({
				address: location.pathname + location.search + hashFromView(view, page.script),
				title: page.frame().title,
				scene: view.scene,
				at: Date.now(),
			});
		} else if (release && view.stage !== "present") {
			release();
			release = null;
			kept = null;
			void forgetPlace();
		}
	}

	async function offer(): Promise<void> {
		const place = await takePlace();
		const here =
			place?.address.startsWith(`${location.pathname}#`) || place?.address.startsWith(`${location.pathname}?`);
		if (!place || !here || Date.now() - place.at > FRESH || page.ended.aborted) return;
		const scene = place.scene + 1;
		page.say(offlineWords.brokenOff(scene, place.title), {
			label: offlineWords.continue(scene),
			run: () => location.assign(place.address),
		});
	}

	const unsubscribe = offline.subscribe(() => {
		tell();
		page.render();
	});
	if (plain && page.store.get().stage === "off") void offer();
	return {
		update() {
			follow();
			tell();
		},
		destroy() {
			unsubscribe();
			release?.();
		},
	};
}
