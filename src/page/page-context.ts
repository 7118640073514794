/** What the page lends to what it has beside map, Details and table. */
import type { Dossier } from "../dossier/schema";
import type { MapView } from "../map/create-map";
import type { Message } from "../notice/notices";
import type { Catalogue } from "../view/catalogue";
import type { Frame } from "../view/frame";
import type { Script } from "../view/script";
import type { Store } from "../view/store";
import type { Selection } from "../view/view";
import type { SavedAs } from "../workers/protocol";
import type { Opened } from "./load";
import type { Skeleton } from "./skeleton";
import type { StageStore } from "./stage-state";

/** What the page lends to each of its extras. */
export interface PageContext {
	readonly dossier: Dossier;
	/** As it was loaded, with the file that it is made of, if it is somebody's own. */
	readonly loaded: Opened;
	/** Shows another dossier in place of this one, at a query of the address; null where that cannot be. */
	readonly open: ((opened: Opened, search: string, step: "push" | "replace") => void) | null;
	readonly store: Store;
	/** The dossier's opening and scenes as Views. */
	readonly script: Script;
	readonly stage: StageStore;
	readonly skeleton: Skeleton;
	readonly map: MapView;
	/** Matches while the screen is narrow. */
	readonly narrow: MediaQueryList;
	/** Aborted when the page gives way to another dossier's: what was begun is ended, what comes late is dropped. */
	readonly ended: AbortSignal;
	/** The dossier on the geography of now: it changes when the finer one comes. */
	catalogue(): Catalogue;
	/** The frame shown last. */
	frame(): Frame;
	/** Selects as a click on the map would: one step of history, Details opens and takes the focus. */
	choose(selection: Selection | null): void;
	/** What a key, a button or another window may ask for by name, as far as it is there: "speaker", "next", "blank". */
	readonly actions: Map<string, () => void>;
	/** What a piece adds to the view in words, by a name, while it has something: "measured". */
	readonly telling: Map<string, () => string | null>;
	/** Tells the reader something until dismissed, with what can be done about it. */
	say(message: string, action?: Message["action"]): void;
	/**
	 * Tells that something was opened, so that Escape closes what was opened last: `close` closes it and says whether it
	 * was still open; the same function stands for the same thing. What is open in the same place is closed.
	 */
	opened(close: () => boolean, place?: string): void;
	/** Opens a list of incidents of the dossier's table, by their indexes. */
	list(indexes: Uint32Array): void;
	/** The dossier's table as a file; null where the dossier has a record for each of its incidents. */
	tableAs(as: SavedAs): Promise<Blob | null>;
	/** Asks for the finer geography; whether it came. */
	refine(): Promise<boolean>;
	render(): void;
}

export interface Extra {
	update(frame: Frame): void;
	/**
	 * Escape was pressed: closes what is open and says whether there was anything. For what goes before all else; what
	 * waits its turn is told to `opened`.
	 */
	escape?(): boolean;
	/** Ends what outlives its elements; listeners may be given `ended` instead. */
	destroy?(): void;
}

export type MakeExtra = (page: PageContext) => Extra;
