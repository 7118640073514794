/** The speaker's desk: what the audience sees, and what the speaker looks at alone while the audience is held. */
import type { StageParts } from "../view/in-step";
import { goToScene, isOffScript, type Script, setStage } from "../view/script";
import type { View } from "../view/view";

export interface Desk {
	/** What the audience sees. */
	readonly audience: View;
	readonly stage: StageParts;
	/** What the speaker sees alone; null while both see the same. */
	readonly held: View | null;
}

/** What the speaker looks at. */
export function seen({ audience, held }: Desk): View {
	return held ?? audience;
}

/** The desk with another View in front of the speaker: before the audience too, unless it is held. */
export function show(desk: Desk, view: View, now: number): Desk {
	if (desk.held) return { ...desk, held: view };
	const same = view.scene === desk.audience.scene;
	return { ...desk, audience: view, stage: same ? desk.stage : { ...desk.stage, since: now } };
}

/** Goes to a scene, counted from 0, as it is in the script; beyond the ends to the first or the last. */
export function goTo(script: Script, desk: Desk, index: number, now: number): Desk {
	const view = goToScene(script, desk.audience, index);
	if (!view) return desk;
	const shown = show(desk, view, now);
	return desk.held ? shown : { ...shown, stage: { ...shown.stage, question: false } };
}

/** One scene on or back; from off the script, on leads back to the scene. */
export function step(script: Script, desk: Desk, by: 1 | -1, now: number): Desk {
	const view = seen(desk);
	if (view.scene === null) return goTo(script, desk, 0, now);
	const away = isOffScript(script, view) || (!desk.held && desk.stage.question);
	return goTo(script, desk, by === 1 && away ? view.scene : view.scene + by, now);
}

/** Holds the audience where it is, or goes back to it. */
export function toggleHold(desk: Desk): Desk {
	return { ...desk, held: desk.held ? null : desk.audience };
}

/** Shows the audience what the speaker sees; both go on together. */
export function push(desk: Desk, now: number): Desk {
	if (!desk.held) return desk;
	const view = { ...desk.held, stage: desk.audience.stage };
	const stage = { ...desk.stage, question: false, blank: false };
	return { ...show({ ...desk, held: null, stage }, view, now), held: null };
}

/** Leaves the script for a question, or comes back to the scene. */
export function toggleQuestion(script: Script, desk: Desk, now: number): Desk {
	if (!desk.stage.question) return { ...desk, stage: { ...desk.stage, question: true } };
	const { scene } = desk.audience;
	const back = { ...desk, stage: { ...desk.stage, question: false } };
	return scene === null ? back : { ...goTo(script, { ...back, held: null }, scene, now), held: desk.held };
}

/** The audience's window shows the page: puts it on the stage. */
export function putOnStage(script: Script, desk: Desk): Desk {
	return { ...desk, audience: setStage(script, desk.audience, "present") };
}
