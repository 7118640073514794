/**
 * The page without a network. Keeps a copy of all that the page ships, of one version at a time, and answers from it. A newer
 * version waits until no window shows the older one, or until the reader asks for it and has one window alone: two windows
 * of a briefing never are of two versions.
 */
import { isFull, keepAll } from "./keep-all";
import { cachesOf, dossierCache, PAGE, planFor, versionCache } from "./offline-plan";
import type { FromOffline, ToOffline } from "./offline-protocol";

// Written by the build: the paths of all files of the page, and a hash of what is in them.
declare const FILES: readonly string[];
declare const VERSION: string;

/** Milliseconds that a dossier may keep the reader waiting where there is a copy: a network may be there and never answer. */
const PATIENCE = 3000;
/** Dossiers kept beside the page's own, and how large one may be, in bytes. */
const MOST_DOSSIERS = 10;
const LARGEST = 30_000_000;

interface Waiting {
	waitUntil(done: Promise<unknown>): void;
}
interface OpenWindow {
	postMessage(message: FromOffline): void;
}
const scope = globalThis as unknown as {
	readonly registration: { readonly scope: string };
	readonly clients: {
		claim(): Promise<void>;
		matchAll(which: { type: "window"; includeUncontrolled: true }): Promise<readonly OpenWindow[]>;
	};
	skipWaiting(): Promise<void>;
	addEventListener(type: "install" | "activate", listener: (event: Waiting) => void): void;
	addEventListener(
		type: "message",
		listener: (event: Waiting & { readonly data: ToOffline; readonly source: OpenWindow | null }) => void,
	): void;
	addEventListener(
		type: "fetch",
		listener: (event: Waiting & { readonly request: Request; respondWith(answer: Promise<Response>): void }) => void,
	): void;
};

const here = scope.registration.scope;
const files = new Set(FILES);
const cacheName = versionCache(here, VERSION);

scope.addEventListener("install", (event) => event.waitUntil(install()));
scope.addEventListener("activate", (event) => event.waitUntil(activate()));
scope.addEventListener("message", (event) => {
	if (event.data === "take-over") event.waitUntil(takeOver(event.source));
});
scope.addEventListener("fetch", (event) => {
	const { url, method, mode, destination } = event.request;
	const plan = planFor({ url, method, mode, destination }, here, files);
	if (plan.by === "copy") event.respondWith(copyOf(plan.file, event.request));
	else if (plan.by === "network-first") {
		const { answer, kept } = networkFirst(event.request);
		event.respondWith(answer);
		event.waitUntil(kept);
	}
});

async function install(): Promise<void> {
	try {
		const cache = await caches.open(cacheName);
		await keepAll(FILES, async (file) => cache.put(new URL(file, here), await fetched(file)));
	} catch (error) {
		await caches.delete(cacheName).catch(() => false);
		const kind = isFull(error) ? "no-room" : "not-kept";
		for (const one of await windows()) one.postMessage({ app: "brieflet", kind });
		throw error;
	}
}

/** @throws when it is not there: a copy that lacks a file is none */
async function fetched(file: string): Promise<Response> {
	// Many servers send who asks for index.html on to the folder, and no window may be given an answer that was sent on.
	const address = new URL(file === PAGE ? "." : file, here);
	// What has a hash in its name is what it was; the rest may stand in the browser's own cache from another version.
	const answer = await fetch(address, { cache: file.startsWith("assets/") ? "default" : "no-cache" });
	if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
	return answer.redirected ? new Response(await answer.blob(), { headers: answer.headers }) : answer;
}

async function activate(): Promise<void> {
	const mine = [cacheName, dossierCache(here)];
	const old = (await caches.keys()).filter((name) => name.startsWith(cachesOf(here)) && !mine.includes(name));
	await Promise.all(old.map((name) => caches.delete(name)));
	// the visit on which it came is served too: what the page has not loaded yet it may need without a network
	await scope.clients.claim();
}

async function takeOver(asking: OpenWindow | null): Promise<void> {
	if ((await windows()).length > 1) asking?.postMessage({ app: "brieflet", kind: "others-open" });
	else await scope.skipWaiting();
}

/** The windows of this page; those of another page of this origin are not counted. */
async function windows(): Promise<readonly OpenWindow[]> {
	const all = await scope.clients.matchAll({ type: "window", includeUncontrolled: true });
	return all.filter((one) => "url" in one && String(one.url).startsWith(here));
}

async function copyOf(file: string, request: Request): Promise<Response> {
	// the browser may have thrown the copies away, or refuse them now
	const copy = await match(cacheName, new URL(file, here));
	return copy ?? fetch(request);
}

/** The answer of the network and, kept after it, its copy; the copy where nobody answers in time. */
function networkFirst(request: Request): { readonly answer: Promise<Response>; readonly kept: Promise<void> } {
	const asked = fetch(request);
	// read at once: the page's own reading of the answer would make it too late
	const kept = asked.then(
		(answer) => keep(request, answer.clone()),
		() => undefined,
	);
	return { answer: firstOf(request, asked), kept };
}

async function firstOf(request: Request, asked: Promise<Response>): Promise<Response> {
	const slow = new Promise<null>((done) => setTimeout(() => done(null), PATIENCE));
	const quick = await Promise.race([asked.catch(() => null), slow]);
	if (quick) return quick;
	const copy = (await match(dossierCache(here), request)) ?? (await match(cacheName, request));
	return copy ?? asked;
}

async function keep(request: Request, answer: Response): Promise<void> {
	if (answer.status !== 200 || Number(answer.headers.get("content-length") ?? 0) > LARGEST) return;
	try {
		const cache = await caches.open(dossierCache(here));
		await cache.delete(request); // so that the newest is the last
		await cache.put(request, answer);
		const all = await cache.keys();
		for (const old of all.slice(0, -MOST_DOSSIERS)) await cache.delete(old);
	} catch {
		// no room, or refused: it is there as long as the network is
	}
}

async function match(name: string, request: Request | URL): Promise<Response | undefined> {
	try {
		return await (await caches.open(name)).match(request, { ignoreVary: true });
	} catch {
		return undefined;
	}
}
