/** The rehearsal: what would go wrong with a briefing on the stage, found before anybody stands there. */
import { daysCovered, parseEdtf } from "../dossier/edtf";
import { type Path, pathText } from "../dossier/problem";
import { LIST_OF_KIND } from "../dossier/references";
import type { Dossier, Scene } from "../dossier/schema";
import { textIn } from "../dossier/text";
import { speakerWords } from "../words/en-speaker";
import { itemsOf } from "./items";
import { itemsOn, layersOf } from "./layers";
import { scriptOf } from "./script";
import { sift } from "./sift";
import { isNarrowed, type Selection, type View } from "./view";

const words = speakerWords.rehearsal;

export interface Finding {
	/** The scene's place in the briefing, from 0; null: the whole dossier. */
	readonly scene: number | null;
	/** An error is wrong on the stage, a warning may be meant. */
	readonly severity: "error" | "warning";
	/** What came, what was expected, what to do. */
	readonly message: string;
}

/**
 * What fits the stage's card at 28 px, some 60 characters a line: five lines on a projector of 1024 x 768, where the
 * card leaves two thirds of the picture to the map.
 */
const MOST_CHARACTERS = 300;
const MOST_SENTENCES = 3;
/** Words a minute: above, no audience follows; below, the scene stands in silence. */
const FASTEST = 160;
const SLOWEST = 60;

/**
 * Goes through all scenes, and through all dates of the dossier.
 * @param hasRegion whether the geography has a region; null when there is no geography to ask
 */
export function rehearse(dossier: Dossier, hasRegion: ((id: string) => boolean) | null): readonly Finding[] {
	const { scenes } = scriptOf(dossier);
	const items = itemsOf(dossier);
	const known = {
		layers: new Set(layersOf(dossier).map(({ id }) => id)),
		kinds: new Set(items.all.map(({ kindId }) => kindId)),
		actors: new Set(dossier.actors.map(({ id }) => id)),
		sources: new Set(dossier.sources.map(({ id }) => id)),
	};
	const planned = dossier.scenes.some(({ seconds }) => seconds !== undefined);
	const found = dossier.scenes.flatMap((scene, index): Finding[] => {
		const view = scenes[index];
		const error = (message: string): Finding => ({ scene: index, severity: "error", message });
		const warning = (message: string): Finding => ({ scene: index, severity: "warning", message });
		return [
			...unknownParts(scene, known).map(error),
			...(view ? selectionFaults(dossier, view, hasRegion, items).map(error) : []),
			...(view && showsNothing(dossier, view, items) ? [error(words.nothing)] : []),
			...sourceFaults(dossier, scene).map(error),
			...captionFaults(dossier, scene).map(warning),
			...paceFaults(dossier, scene).map(warning),
			...(planned && scene.seconds === undefined ? [warning(words.unplanned)] : []),
		];
	});
	const whole = (severity: Finding["severity"]) => (message: string) => ({ scene: null, severity, message });
	return [...found, ...wholePace(dossier).map(whole("warning")), ...lateDates(dossier).map(whole("error"))];
}

type Items = ReturnType<typeof itemsOf>;

/** A finding as a sentence with its place: "Scene 3, “The fire”: came …; expected …". */
export function findingText(dossier: Dossier, { scene, message }: Finding): string {
	const one = scene === null ? undefined : dossier.scenes[scene];
	return rehearsalText(one ? textIn(one.title, dossier.language) : null, { scene, severity: "error", message });
}

/** The same with the scene's title at hand; null for the whole dossier. */
export function rehearsalText(title: string | null, { scene, message }: Finding): string {
	return words.finding(scene === null || title === null ? words.dossier : words.scene(scene, title), message);
}

function unknownParts(
	{ view = {} }: Scene,
	known: Readonly<Record<"layers" | "kinds" | "actors" | "sources", ReadonlySet<string>>>,
): string[] {
	const { hide = [], show = [], kinds = [], actors = [], sources = [] } = view;
	const missing = (part: keyof typeof known, ids: readonly string[], say: (came: string) => string) => {
		const gone = [...new Set(ids)].filter((id) => !known[part].has(id));
		return gone.length > 0 ? [say(gone.join(", "))] : [];
	};
	return [
		...missing("layers", [...hide, ...show], words.layers),
		...missing("kinds", kinds, words.kinds),
		...missing("actors", actors, words.actors),
		...missing("sources", sources, words.sources),
	];
}

function selectionFaults(
	dossier: Dossier,
	view: View,
	hasRegion: ((id: string) => boolean) | null,
	items: Items,
): string[] {
	const { selection } = view;
	if (!selection) return [];
	const name = `${selection.kind}/${selection.id}`;
	if (!hasSelection(dossier, selection, hasRegion)) return [words.selection(name)];
	const item = items.byKey.get(name);
	const left = item && (!sift(items, view).has(name) || !itemsOn(layersOf(dossier), view)(item));
	return left ? [words.notShown(name)] : [];
}

function hasSelection(dossier: Dossier, { kind, id }: Selection, hasRegion: ((id: string) => boolean) | null): boolean {
	if (kind === "region") return hasRegion === null || hasRegion(id);
	return dossier[LIST_OF_KIND[kind]].some((record: { readonly id: string }) => record.id === id);
}

/** Whether layers, period and filters together leave nothing of what the dossier tells. */
function showsNothing(dossier: Dossier, view: View, items: Items): boolean {
	const layers = layersOf(dossier);
	const isOn = itemsOn(layers, view);
	const kept = sift(items, view).kept.some((item) => isOn(item) && item.kind !== "event");
	if (kept) return false;
	const regions = layers.some(({ id, shows }) => shows === "regions" && !view.hidden.includes(id));
	return isNarrowed(view) || !regions;
}

function sourceFaults({ language }: Dossier, { caption, citations = [] }: Scene): string[] {
	if (citations.length > 0) return [];
	return [/\d/.test(textIn(caption, language)) ? words.uncitedFigures : words.uncited];
}

function captionFaults({ language }: Dossier, { caption }: Scene): string[] {
	const text = textIn(caption, language);
	const characters = [...text].length;
	const sentences = countSegments(text, language, "sentence");
	return [
		...(characters > MOST_CHARACTERS ? [words.longCaption(characters, MOST_CHARACTERS)] : []),
		...(sentences > MOST_SENTENCES ? [words.manySentences(sentences, MOST_SENTENCES)] : []),
	];
}

function paceFaults({ language }: Dossier, { notes, seconds }: Scene): string[] {
	if (!notes || seconds === undefined) return [];
	const pace = Math.round((60 * countSegments(textIn(notes, language), language, "word")) / seconds);
	if (pace > FASTEST) return [words.fast(pace, FASTEST)];
	return pace < SLOWEST ? [words.slow(pace, SLOWEST)] : [];
}

function wholePace({ scenes, language }: Dossier): string[] {
	const timed = scenes.filter(({ notes, seconds }) => notes !== undefined && seconds !== undefined);
	const seconds = timed.reduce((sum, scene) => sum + (scene.seconds ?? 0), 0);
	const spoken = timed.reduce(
		(sum, { notes }) => sum + countSegments(textIn(notes ?? "", language), language, "word"),
		0,
	);
	const pace = seconds > 0 ? Math.round((60 * spoken) / seconds) : 0;
	return pace > FASTEST ? [words.wholeFast(pace, FASTEST)] : [];
}

/** Words or sentences, as the language counts them. */
function countSegments(text: string, language: string, granularity: "word" | "sentence"): number {
	let count = 0;
	for (const { segment, isWordLike } of new Intl.Segmenter(language, { granularity }).segment(text))
		if (granularity === "word" ? isWordLike : segment.trim() !== "") count++;
	return count;
}

/** Dates that begin, or are said to end, after the day up to which the dossier knows; a scene's period is no date. */
function lateDates(dossier: Dossier): string[] {
	const asOf = parseEdtf(dossier.asOf);
	const last = asOf ? daysCovered(asOf)[1] : Number.POSITIVE_INFINITY;
	const isLate = (edtf: string) => {
		const read = parseEdtf(edtf);
		return (
			Math.max(read?.start?.firstDay ?? Number.NEGATIVE_INFINITY, read?.end?.firstDay ?? Number.NEGATIVE_INFINITY) >
			last
		);
	};
	return datesIn({ ...dossier, scenes: [] }, []).flatMap(({ path, edtf }) =>
		isLate(edtf) ? [words.late(pathText(path), edtf, dossier.asOf)] : [],
	);
}

const DATE_KEYS: readonly string[] = ["edtf", "asOf", "accessed"];

function datesIn(part: unknown, path: Path): { readonly path: Path; readonly edtf: string }[] {
	if (typeof part !== "object" || part === null) return [];
	if (Array.isArray(part)) return part.flatMap((item, index) => datesIn(item, [...path, index]));
	return Object.entries(part).flatMap(([key, value]) =>
		key === "geometry"
			? []
			: typeof value === "string" && DATE_KEYS.includes(key)
				? [{ path: [...path, key], edtf: value }]
				: datesIn(value, [...path, key]),
	);
}
