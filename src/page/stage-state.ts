/** What goes on on the stage beside the View: shared by the stage, the speaker's window and the page. */
export interface StageState {
	/** The screen is blanked: nothing but black. */
	readonly blank: boolean;
	/** Off the script to answer a question; the scene waits. */
	readonly question: boolean;
	/** Scenes follow one another by themselves. */
	readonly playing: boolean;
	/** When the scene of now came on stage; milliseconds since 1970. */
	readonly since: number;
}

export interface StageStore {
	get(): StageState;
	set(change: Partial<StageState>): void;
	subscribe(listener: (state: StageState) => void): () => void;
}

export function createStageStore(now: number): StageStore {
	let current: StageState = { blank: false, question: false, playing: false, since: now };
	const listeners = new Set<(state: StageState) => void>();
	return {
		get: () => current,
		set(change) {
			current = { ...current, ...change };
			for (const listener of [...listeners]) listener(current);
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
