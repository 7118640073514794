/** The story: load, parse, store, mount, follow the address. */
import "./ui/fonts.css";
import "./ui/page.css";
import { createAddress } from "./address/address";
import { createPage } from "./page/create-page";
import { showFailure } from "./page/failure";
import { type Loaded, loadFirst, type Opened } from "./page/load";
import { applyTheme, readTheme } from "./ui/theme";
import { viewFromHash } from "./view/hash";
import { scriptOf } from "./view/script";
import { createStore } from "./view/store";
import { words } from "./words/en";

/** What is on the screen. */
let shown: { destroy(): void } | null = null;
/** The query of the address that was asked for last; null in a window whose address is no dossier's. */
let asked: string | null = null;
/** How often something was loaded: of two that are on their way the later is shown. */
let loads = 0;

applyTheme(readTheme());
const root = document.getElementById("page");
if (root) {
	// shown only when it takes longer than a moment: the style sheet waits half a second
	const waiting = document.createElement("p");
	waiting.className = "waiting";
	waiting.setAttribute("role", "status");
	waiting.textContent = words.page.loading;
	root.replaceChildren(waiting);
	load(root);
}

function load(root: HTMLElement): void {
	asked = location.search;
	const mine = ++loads;
	loadFirst(asked).then((loaded) => {
		if (mine === loads) return begin(root, loaded);
	});
}

async function begin(root: HTMLElement, loaded: Loaded): Promise<void> {
	if (!loaded.ok) {
		showFailure(root, loaded);
		return;
	}
	const named = new URLSearchParams(location.search);
	const isOther = named.has("speaker") || named.has("handout");
	if (isOther) asked = null;
	if (loaded.named && isOther) {
		// a window of a briefing that is of another file
		const { path } = loaded.named;
		showFailure(root, { ok: false, reason: words.failure.unreadable(path), problems: [], another: true });
		return;
	}
	if (named.has("speaker")) {
		const { createSpeakerPage } = await import("./page/speaker-page");
		createSpeakerPage(root, loaded);
		return;
	}
	if (named.has("handout")) {
		const { createHandoutPage } = await import("./page/handout-page");
		await createHandoutPage(root, loaded);
		return;
	}
	if (loaded.named) history.replaceState(null, "", location.pathname + location.search);
	show(root, loaded);
}

function show(root: HTMLElement, loaded: Opened): void {
	shown?.destroy();
	const script = scriptOf(loaded.dossier);
	const store = createStore(viewFromHash(location.hash, script));
	const address = createAddress(store, script);
	const page = createPage(root, loaded, store, {
		open(opened, search, step) {
			const address = location.pathname + search;
			if (step === "push") history.pushState(null, "", address);
			else history.replaceState(null, "", address);
			asked = location.search;
			show(root, opened);
		},
	});
	shown = {
		destroy() {
			shown = null;
			address.destroy();
			page.destroy();
		},
	};
}

/** Back or forward to another dossier: the page of the one before must not read the address as its own. */
addEventListener("popstate", () => {
	if (!root || asked === null || location.search === asked) return;
	shown?.destroy();
	load(root);
});
