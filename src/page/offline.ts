/** The page's end of what keeps it for use without a network: one for the whole document, whatever dossier it shows. */
import { trustedScriptUrl } from "../files/trusted";
import type { OfflineState } from "../words/offline";
import type { FromOffline, ToOffline } from "../workers/offline-protocol";
import { savesData } from "./saves-data";

export interface Offline {
	state(): OfflineState;
	/** Whether a newer version waits. */
	newer(): boolean;
	/** Whether it waits on although it was asked for, as other windows show the older one. */
	othersOpen(): boolean;
	/** Reloads the page in the newer version, where this is the only window of the page. */
	takeOver(): void;
	/** What was kept is no more. */
	cleared(): void;
	subscribe(listener: () => void): () => void;
}

/** Beside the page: a worker answers for the folder it lies in. */
const WORKER = "offline.js";

let one: Offline | null = null;

/** How it stands, without asking for anything. */
export function offlineState(): OfflineState {
	return one?.state() ?? "unasked";
}

/** What was kept was cleared by hand. */
export function offlineCleared(): void {
	one?.cleared();
}

/** Has the page's files kept, once for the document; failures are told by the state alone. */
export function keepOffline(): Offline {
	one ??= begin();
	return one;
}

function begin(): Offline {
	let state: OfflineState = "unasked";
	let registration: ServiceWorkerRegistration | null = null;
	let asked = false;
	let othersOpen = false;
	const listeners = new Set<() => void>();

	function become(next: OfflineState): void {
		state = next;
		for (const listener of [...listeners]) listener();
	}

	async function register(container: ServiceWorkerContainer): Promise<void> {
		container.addEventListener("message", ({ data }: MessageEvent<FromOffline>) => {
			if (data?.app !== "brieflet") return;
			if (data.kind === "others-open") {
				asked = false;
				othersOpen = true;
				become(state);
			} else if (state === "coming" || state === "not-kept") become(data.kind); // its end may be known before its reason
		});
		// only the window that was told to: nothing is loaded anew by itself
		container.addEventListener("controllerchange", () => {
			if (asked) location.reload();
		});
		become("coming");
		try {
			const address = trustedScriptUrl(new URL(WORKER, document.baseURI));
			const now = await container.register(address, { updateViaCache: "none" });
			registration = now;
			now.addEventListener("updatefound", () => follow(now.installing));
			follow(now.installing);
			if (now.active) become("ready");
		} catch {
			become("not-kept");
		}
	}

	function follow(worker: ServiceWorker | null): void {
		worker?.addEventListener("statechange", () => {
			if (state === "cleared") return;
			if (registration?.active) become("ready");
			else if (worker.state === "redundant" && state === "coming") become("not-kept");
		});
	}

	if (!isSecureContext) become("insecure");
	else if (!navigator.serviceWorker) become("absent");
	else if (savesData()) become("saves-data");
	else void register(navigator.serviceWorker);

	return {
		state: () => state,
		newer: () => Boolean(registration?.waiting && registration.active),
		othersOpen: () => othersOpen,
		takeOver() {
			asked = true;
			registration?.waiting?.postMessage("take-over" satisfies ToOffline);
		},
		cleared: () => become("cleared"),
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
