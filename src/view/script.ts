/** The Views that a dossier itself has: its opening and its scenes. Every other View is told by what it does otherwise. */
import { daysCovered, parseEdtf } from "../dossier/edtf";
import type { Dossier, Scene } from "../dossier/schema";
import type { Extent } from "../geo/projection";
import { openingView } from "./layers";
import {
	type DaySpan,
	isFiltered,
	NO_FILTERS,
	OPENING,
	SELECTION_KINDS,
	type Selection,
	type Stage,
	type View,
} from "./view";

export interface Script {
	readonly opening: View;
	/** One View for each scene of the briefing, in order; none is on stage. */
	readonly scenes: readonly View[];
}

/** The script of a dossier without scenes that switches no layer off. */
export const PLAIN_SCRIPT: Script = { opening: OPENING, scenes: [] };

export function scriptOf(dossier: Dossier): Script {
	const opening = openingView(dossier);
	return { opening, scenes: dossier.scenes.map((scene, index) => sceneView(opening, scene, index)) };
}

function sceneView(opening: View, { view = {} }: Scene, index: number): View {
	const { hide = [], show = [], kinds = [], actors = [], sources = [] } = view;
	const { killed = null, reliability = null, credibility = null } = view;
	const filters = { kinds, actors, sources, killed, reliability, credibility };
	return {
		...opening,
		scene: index,
		selection: selectionOf(view.select),
		hidden: [...new Set([...opening.hidden.filter((id) => !show.includes(id)), ...hide])],
		period: periodBetween(view.from ?? null, view.to ?? null),
		filters: isFiltered(filters) ? filters : NO_FILTERS,
	};
}

/** The View from which another starts: its scene, or the opening. */
export function baseOf({ opening, scenes }: Script, { scene }: Pick<View, "scene">): View {
	return (scene === null ? undefined : scenes[scene]) ?? opening;
}

/** What the camera shows while it is not moved: the scene's extent, or the dossier's. Degrees, [west, south, east, north]. */
export function homeOf({ extent, scenes }: Dossier, { scene }: Pick<View, "scene">): Extent {
	return (scene === null ? undefined : scenes[scene]?.view?.extent) ?? extent;
}

/** The View of a scene, counted from 0, on the stage that is on; beyond the ends the last or the first. */
export function goToScene({ scenes }: Script, { stage }: Pick<View, "stage">, index: number): View | null {
	const scene = scenes[Math.max(0, Math.min(scenes.length - 1, index))];
	return scene ? { ...scene, stage } : null;
}

/** Enters or leaves the stage; without a scene it begins with the first. */
export function setStage(script: Script, view: View, stage: Stage): View {
	if (stage !== "off" && view.scene === null) return goToScene(script, { stage }, 0) ?? { ...view, stage };
	return view.stage === stage ? view : { ...view, stage };
}

/** Whether a View on stage shows something else than its scene has. */
export function isOffScript(script: Script, view: View): boolean {
	const base = baseOf(script, view);
	const { camera, selection, hidden, period, filters } = view;
	return (
		camera !== null ||
		JSON.stringify([selection, [...hidden].sort(), filters]) !==
			JSON.stringify([base.selection, [...base.hidden].sort(), base.filters]) ||
		period?.first !== base.period?.first ||
		period?.last !== base.period?.last
	);
}

/** From the first day of one EDTF date to the last day of another; a null end is open. Backwards, or no end, is null. */
export function periodBetween(from: string | null, to: string | null): DaySpan | null {
	const start = from === null ? null : parseEdtf(from);
	const end = to === null ? null : parseEdtf(to);
	const first = start ? daysCovered(start)[0] : Number.NEGATIVE_INFINITY;
	const last = end ? daysCovered(end)[1] : Number.POSITIVE_INFINITY;
	if (first > last || (!Number.isFinite(first) && !Number.isFinite(last))) return null;
	return { first, last };
}

function selectionOf(reference: string | undefined): Selection | null {
	const [kind = "", id = ""] = reference?.split("/") ?? [];
	return (SELECTION_KINDS as readonly string[]).includes(kind) ? ({ kind, id } as Selection) : null;
}
