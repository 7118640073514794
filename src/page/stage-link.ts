/** The stage's end of the channel: what happens on the stage is told to the speaker, and what the speaker does happens here. */
import { hashFromView, viewFromHash } from "../view/hash";
import { isEchoOf, sameStage } from "../view/in-step";
import { moveCamera } from "../view/view";
import type { PageContext } from "./page-context";
import { createWindowLink } from "./window-link";

/** The window's size is told when it rests. */
const REST = 300;

export function linkStage({ dossier, store, script, stage }: PageContext, session: string): { destroy(): void } {
	const hash = () => hashFromView(store.get(), script);
	const link = createWindowLink({
		session,
		dossier: dossier.id,
		role: "stage",
		view: hash(),
		stage: stage.get(),
		adopt(shared) {
			// in place of the last step: who goes back does not walk through what another window did
			if (shared.view !== hash()) store.set(viewFromHash(shared.view, script), "replace");
			stage.set(shared.stage);
		},
		heard: () => undefined,
	});
	let waiting = false;
	/** Several changes at once, such as a View and the moment at which it came, are told as one. */
	function changed(): void {
		if (waiting) return;
		waiting = true;
		queueMicrotask(() => {
			waiting = false;
			tell();
		});
	}
	function tell(): void {
		const { view: told, stage: before } = link.shared();
		const now = hash();
		const quiet = now === told || isOwnEcho(told);
		if (quiet && sameStage(stage.get(), before)) return;
		link.change(quiet ? told : now, stage.get());
	}
	/** The map was told a camera and reports what it made of it. */
	function isOwnEcho(told: string): boolean {
		const view = viewFromHash(told, script);
		const plain = (one: typeof view) => hashFromView(moveCamera(one, null), script);
		return isEchoOf(store.get(), view) && plain(store.get()) === plain(view);
	}

	const ends = [store.subscribe(changed), stage.subscribe(changed)];
	let resting = 0;
	const onResize = () => {
		clearTimeout(resting);
		resting = window.setTimeout(() => link.say("state"), REST);
	};
	/** Only a window itself may fill its screen; a speaker lends it the click. */
	const onMessage = ({ origin, source, data }: MessageEvent) => {
		if (origin !== location.origin || source === window || data !== `brieflet-full-screen-${session}`) return;
		const change = document.fullscreenElement
			? document.exitFullscreen()
			: document.documentElement.requestFullscreen();
		change.catch(() => undefined); // the speaker's window looks whether it worked
	};
	addEventListener("resize", onResize);
	addEventListener("message", onMessage);
	link.say("hello");
	return {
		destroy() {
			for (const end of ends) end();
			clearTimeout(resting);
			removeEventListener("resize", onResize);
			removeEventListener("message", onMessage);
			link.destroy();
		},
	};
}
