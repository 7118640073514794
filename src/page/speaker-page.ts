/** The page as the speaker's window: `?speaker=SESSION`. It drives the audience's window and follows it. */
import { createMap } from "../map/create-map";
import { type Desk, goTo, push, putOnStage, seen, show, step, toggleHold, toggleQuestion } from "../speaker/desk";
import { focusOf, intentionOf } from "../speaker/keys";
import { type Audience, NOTE_SIZES, type SpeakerActions } from "../speaker/props";
import { createSpeaker } from "../speaker/speaker";
import {
	enterScene,
	isStarted,
	pauseTimer,
	plannedInAll,
	readTimer,
	resetTimer,
	spentIn,
	spentInAll,
	standingOf,
	startTimer,
	type Timer,
} from "../speaker/timer";
import { copyText } from "../ui/copy-text";
import { createCatalogue, onGeography } from "../view/catalogue";
import { createFrame } from "../view/frame";
import { hashFromView, viewFromHash } from "../view/hash";
import { cameraOnWidth, type StageParts } from "../view/in-step";
import type { IncidentSigns } from "../view/legend";
import { rehearse } from "../view/rehearsal";
import { sceneTexts } from "../view/scene-texts";
import { scriptOf } from "../view/script";
import { isSession } from "../view/session";
import { moveCamera, select, type View } from "../view/view";
import { dateInWords } from "../words/dates";
import { speakerWords } from "../words/en-speaker";
import { offerTab } from "./blocked-window";
import { addressWith, newId, openStageWindow, stageAddress, stageName } from "./briefing-windows";
import { loadDetail, type Opened } from "./load";
import { createWindowLink } from "./window-link";

const words = speakerWords.speaker;

/** Milliseconds between two looks whether the audience's window is there, and what it has to answer in when it says bye. */
const LOOK = 4000;
const PATIENCE = 1500;
/** Milliseconds for which typed digits wait for Enter, and for which a message stands. */
const TYPING = 4000;
const MESSAGE = 8000;
const TICK = 250;

export function createSpeakerPage(root: HTMLElement, { dossier, geography, problems }: Opened): void {
	const given = new URLSearchParams(location.search).get("speaker");
	const session = isSession(given) ? given : newId();
	if (given !== session) history.replaceState(null, "", addressWith({ speaker: session }, location.hash));
	const script = scriptOf(dossier);
	let catalogue = createCatalogue(dossier, geography);
	const scenes = sceneTexts(catalogue);
	const seconds = scenes.map((scene) => scene.seconds);
	const findings = rehearse(dossier, (id) => geography.regions.has(id) || !id.match(/^[A-Z]{2}$/));
	const kept = keepIn(session);

	let desk: Desk = {
		audience: viewFromHash(location.hash, script),
		stage: { blank: false, question: false, playing: false, since: Date.now() },
		held: null,
	};
	const private_ = kept.read("held");
	if (private_ !== null) desk = { ...desk, held: viewFromHash(private_, script) };
	let timer: Timer = readTimer(kept.read("timer"));
	let size = Math.max(0, Math.min(NOTE_SIZES.length - 1, Number(kept.read("size") ?? 3) || 0));
	let audience: Audience = "waiting";
	let audienceWidth: number | null = null;
	let audienceWindow: Window | null = window.opener;
	let moving = false;
	/** Whether a hand moved the map here: what a map does by itself is no wish of the speaker's. */
	let handled = false;
	let typed = "";
	let message = "";
	let announcement = "";
	let handoutNotes = false;

	document.title = words.page(catalogue.text(dossier.title));
	document.documentElement.lang = dossier.language;

	const link = createWindowLink({
		session,
		dossier: dossier.id,
		role: "speaker",
		view: hashFromView(desk.audience, script),
		stage: desk.stage,
		adopt(shared) {
			const view = viewFromHash(shared.view, script);
			moveTo({ ...desk, audience: view, stage: shared.stage }, false);
		},
		heard({ role, kind, screen }) {
			if (role !== "stage") return;
			unanswered = 0;
			clearTimeout(leaving);
			if (kind === "bye") {
				// a window that is loaded anew says so too
				leaving = window.setTimeout(() => become("gone"), PATIENCE);
				return;
			}
			audienceWidth = screen.width;
			speaker.shape(screen.width / screen.height);
			become("together");
		},
	});
	let unanswered = 0;
	let leaving = 0;

	const on: SpeakerActions = {
		go: (scene) => moveTo(goTo(script, desk, scene, Date.now())),
		step: (by) => moveTo(step(script, desk, by, Date.now())),
		first: () => on.go(0),
		last: () => on.go(scenes.length - 1),
		blank: () => stageBecomes({ blank: !desk.stage.blank }),
		question: () => moveTo(toggleQuestion(script, desk, Date.now())),
		play: () => stageBecomes({ playing: !desk.stage.playing }),
		fullScreen: () => void fillAudienceScreen(),
		hold: () => moveTo(toggleHold(desk)),
		push: () => moveTo(push(desk, Date.now())),
		move() {
			moving = !moving;
			handled = false;
			render();
			if (moving) speaker.maps.now.focus({ preventScroll: true });
		},
		time() {
			const now = Date.now();
			setTimer(timer.since === null ? startTimer(timer, now) : pauseTimer(timer, now));
		},
		reset: () => setTimer(resetTimer(timer)),
		size(by) {
			size = Math.max(0, Math.min(NOTE_SIZES.length - 1, size + by));
			kept.write("size", String(size));
			render();
		},
		reopen: openStage,
		putOnStage: () => moveTo(putOnStage(script, desk)),
		async copyLink() {
			tell((await copyText(audienceLink())) ? words.copied : words.copyFailed);
		},
		handout() {
			const address = addressWith({ handout: handoutNotes ? "notes" : "" });
			if (!window.open(address, "_blank")) offerTab("openHandoutTab", address, "_blank");
		},
		handoutNotes(chosen) {
			handoutNotes = chosen;
			render();
		},
	};

	const speaker = createSpeaker(root, on);
	const maps = { now: makeMap(speaker.maps.now, true), next: makeMap(speaker.maps.next, false) };
	let refining = false;

	function makeMap(element: HTMLElement, current: boolean) {
		let provinces = false;
		let signs: IncidentSigns | undefined;
		const map = createMap(
			element,
			{ extent: dossier.extent, geography, language: dossier.language, covered: () => [], still: true },
			{
				select(selection) {
					if (current && moving) take(select(seen(desk), selection));
				},
				move(camera) {
					if (!current || !moving || !handled) return;
					take(
						moveCamera(
							seen(desk),
							camera && audienceWidth ? cameraOnWidth(camera, element.clientWidth, audienceWidth) : camera,
						),
					);
				},
				provinces(shown) {
					provinces = shown;
					render();
				},
				nearer: refine,
				policy: () =>
					void import("./boundaries").then(
						({ openBoundaries }) => openBoundaries(catalogue.geography, dossier.language, map.inView(), null),
						() => undefined, // the next press asks again
					),
				signs(shown) {
					signs = shown;
				},
			},
		);
		return {
			refine: map.refine,
			update(view: View) {
				const camera =
					view.camera && audienceWidth ? cameraOnWidth(view.camera, audienceWidth, element.clientWidth) : view.camera;
				map.update(createFrame(catalogue, { ...view, camera, stage: "off" }, { provinces, ...(signs && { signs }) }));
			},
		};
	}

	/** Finer lines for who is near enough; without them the maps stay as they are. */
	function refine(): void {
		if (refining) return;
		refining = true;
		loadDetail()
			.then(async (finer) => {
				// one after the other: the second takes what the first has projected
				await maps.now.refine(finer);
				await maps.next.refine(finer);
				catalogue = onGeography(catalogue, finer);
				render();
			})
			.catch(() => {
				refining = false;
			});
	}

	/** The speaker's own hand on the map: off the script, for a question. */
	function take(view: View): void {
		const now = Date.now();
		const stage = desk.held ? desk.stage : { ...desk.stage, question: true };
		moveTo(show({ ...desk, stage }, view, now));
	}

	function stageBecomes(change: Partial<StageParts>): void {
		moveTo({ ...desk, stage: { ...desk.stage, ...change } });
	}

	/** Puts another state on the desk; the audience's window is told what it does not know yet. */
	function moveTo(next: Desk, own = true): void {
		const before = desk;
		desk = next;
		if (seen(next) !== seen(before)) handled = false;
		if (own && (next.audience !== before.audience || next.stage !== before.stage))
			link.change(hashFromView(next.audience, script), next.stage);
		kept.write("held", next.held ? hashFromView(next.held, script) : null);
		history.replaceState(null, "", addressWith({ speaker: session }, hashFromView(next.audience, script)));
		if (next.audience.scene !== before.audience.scene) setTimer(enterScene(timer, next.audience.scene, Date.now()));
		announce(before, next);
		render();
	}

	function announce(before: Desk, next: Desk): void {
		const { scene } = seen(next);
		const one = scenes[scene ?? -1];
		if (one && scene !== seen(before).scene) announcement = `${words.position(one.index, scenes.length)}: ${one.title}`;
	}

	function setTimer(next: Timer): void {
		timer = next;
		kept.write("timer", JSON.stringify(timer));
		tick();
	}

	function become(state: Audience): void {
		if (audience === state) return;
		audience = state;
		render();
	}

	function openStage(): void {
		const hash = hashFromView(putOnStage(script, desk).audience, script);
		audienceWindow = openStageWindow(session, hash);
		if (audienceWindow) become("waiting");
		else offerTab("openStageTab", stageAddress(hash), stageName(session));
	}

	/** The browser fills a screen only for a click: the click here is lent to the other window, where it can be. */
	async function fillAudienceScreen(): Promise<void> {
		const target = audienceWindow;
		try {
			if (!target || target.closed) throw new Error("no window to ask");
			const wasFull = target.document.fullscreenElement !== null;
			const options = { targetOrigin: location.origin, delegate: "fullscreen" };
			target.postMessage(`brieflet-full-screen-${session}`, options as WindowPostMessageOptions);
			await new Promise((done) => setTimeout(done, 600));
			if ((target.document.fullscreenElement !== null) === wasFull) throw new Error("refused");
		} catch {
			tell(words.fullScreenNo);
		}
	}

	let telling = 0;
	function tell(text: string): void {
		message = text;
		render();
		clearTimeout(telling);
		telling = window.setTimeout(() => {
			message = "";
			render();
		}, MESSAGE);
	}

	let forgetting = 0;
	function type(digits: string): void {
		typed = digits.slice(-3);
		clearTimeout(forgetting);
		if (typed !== "") forgetting = window.setTimeout(() => type(""), TYPING);
		render();
	}

	function audienceLink(): string {
		return stageAddress("#present&follow");
	}

	function render(): void {
		const view = seen(desk);
		speaker.update({
			title: catalogue.text(dossier.title),
			asOf: dateInWords(dossier.asOf),
			handling: dossier.handling ?? null,
			scenes,
			scene: view.scene,
			shown: desk.audience.scene,
			held: desk.held !== null,
			blank: desk.stage.blank,
			question: desk.stage.question,
			playing: desk.stage.playing,
			onStage: desk.audience.stage === "present",
			audience: link.works ? audience : "unreachable",
			moving,
			size,
			typed,
			message,
			announcement,
			findings,
			problems,
			audienceLink: audienceLink(),
			handoutNotes,
		});
		maps.now.update(view);
		const next = view.scene === null ? script.scenes[0] : script.scenes[view.scene + 1];
		if (next) maps.next.update(next);
	}

	const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
	function tick(): void {
		const now = Date.now();
		const { scene } = desk.audience;
		const planned = scene === null ? null : (seconds[scene] ?? null);
		speaker.tick({
			clock: clock.format(now),
			started: isStarted(timer),
			running: timer.since !== null,
			scene: { elapsed: spentIn(timer, scene, now), planned: planned === null ? null : 1000 * planned },
			all: {
				elapsed: spentInAll(timer, now),
				planned: plannedInAll(seconds),
				partly: seconds.some((one) => one === null),
			},
			standing: standingOf(timer, seconds, now),
		});
	}

	function look(): void {
		if (++unanswered > 2) become(audience === "waiting" ? "none" : audience === "together" ? "gone" : audience);
		link.say("hello");
	}

	document.addEventListener("keydown", (event) => {
		const { key, code, shiftKey: shift, repeat: repeated } = event;
		if (event.defaultPrevented) return;
		const intention = intentionOf(
			{ key, code, shift, modified: event.ctrlKey || event.altKey || event.metaKey, repeated },
			{
				focus: focusOf(document.activeElement),
				open: document.querySelector("dialog[open], :popover-open") !== null,
				typed: typed !== "",
				held: desk.held !== null,
			},
		);
		if (intention === null) return;
		event.preventDefault();
		if (typeof intention === "object") return type(typed + intention.digit);
		const does: Record<typeof intention, () => void> = {
			next: () => on.step(1),
			previous: () => on.step(-1),
			first: on.first,
			last: on.last,
			blank: on.blank,
			question: on.question,
			play: on.play,
			hold: on.hold,
			push: on.push,
			"full-screen": on.fullScreen,
			time: on.time,
			move: on.move,
			larger: () => on.size(1),
			smaller: () => on.size(-1),
			keys: () => document.getElementById("speaker-keys")?.togglePopover(),
			jump() {
				const scene = Number(typed) - 1;
				type("");
				if (scene >= 0 && scene < scenes.length) on.go(scene);
			},
			forget: () => type(""),
		};
		does[intention]();
	});
	for (const kind of ["pointerdown", "wheel", "keydown"])
		speaker.maps.now.addEventListener(kind, () => (handled = true), { capture: true, passive: true });

	timer = enterScene(timer, desk.audience.scene, Date.now());
	render();
	tick();
	link.say("hello");
	setTimeout(() => audience === "waiting" && become("none"), PATIENCE);
	setInterval(look, LOOK);
	setInterval(tick, TICK);
	// a window that slept is up to date at once
	document.addEventListener("visibilitychange", () => {
		if (document.hidden) return;
		tick();
		link.say("hello");
	});
	requestAnimationFrame(() => setTimeout(() => performance.mark("first-map-painted")));
}

/** What this window keeps over a reload, by the session; where storage is refused, nothing. */
function keepIn(session: string): {
	read(name: string): string | null;
	write(name: string, value: string | null): void;
} {
	const key = (name: string) => `brieflet-speaker-${session}-${name}`;
	return {
		read(name) {
			try {
				return sessionStorage.getItem(key(name));
			} catch {
				return null;
			}
		},
		write(name, value) {
			try {
				if (value === null) sessionStorage.removeItem(key(name));
				else sessionStorage.setItem(key(name), value);
			} catch {
				// refused or full: it lasts as long as the page
			}
		},
	};
}
