/** What Escape closes: whatever was opened last. */
export interface EscapeOrder {
	/**
	 * Tells that something was opened. `close` closes it and says whether it was still open; the same function stands for
	 * the same thing. What stands in the same place is closed first.
	 */
	opened(close: () => boolean, place?: string): void;
	/** Closes what was opened last and is still open; whether there was anything. */
	escape(): boolean;
}

interface Opened {
	readonly close: () => boolean;
	readonly place: string | undefined;
}

export function createEscapeOrder(): EscapeOrder {
	let open: Opened[] = [];
	return {
		opened(close, place) {
			const others = open.filter((one) => one.close !== close);
			for (const other of others) if (place !== undefined && other.place === place) other.close();
			open = [...others, { close, place }];
		},
		escape() {
			for (let last = open.pop(); last; last = open.pop()) if (last.close()) return true;
			return false;
		},
	};
}
