/** A file that somebody opened: what it became, and what is needed to ask it for more. */
import { parseDossier } from "../dossier/parse";
import { type Shelved, shelve, takeFromShelf } from "../files/shelf";
import { newId } from "./briefing-windows";
import { isOpened, type OpenedFile } from "./is-opened";
import { whenIdle } from "./when-idle";

/** Only the newest: so that a file is shown where storage is refused. */
let held: OpenedFile | null = null;

/**
 * Keeps a file that was opened, under a new id. `kept` tells whether it will be there when the page is loaded anew: a
 * large table is put away only when the page, which is about to show it, is at rest.
 */
export function keepOpened(opened: Omit<OpenedFile, "id">): { opened: OpenedFile; kept: Promise<Shelved> } {
	const now = { id: newId(), ...opened };
	held = now;
	return { opened: now, kept: (now.table ? rest() : Promise.resolve()).then(() => shelve(now.id, now)) };
}

/** Milliseconds after which a page that never rests is asked to. */
const LATEST = 2000;

/** After the next frame, when nothing else is to do. */
function rest(): Promise<unknown> {
	return new Promise((done) => {
		const atRest = () => whenIdle(() => done(undefined), LATEST);
		// no frame comes while the page is hidden
		if (document.hidden) atRest();
		else requestAnimationFrame(() => setTimeout(atRest));
	});
}

/** The opened file that an address names; null when it is kept no longer. */
export async function openedById(id: string): Promise<OpenedFile | null> {
	if (held?.id === id) return held;
	const kept = await takeFromShelf<unknown>(id);
	if (!isOpened(kept)) return null;
	const { dossier, problems } = parseDossier(kept.dossier);
	return dossier ? { ...kept, dossier, problems: problems.length > 0 ? problems : kept.problems } : null;
}
