/** A layer of the map whose code comes when there is first something to draw: most dossiers ask for few of them. */

interface Drawn<Shown> {
	update(shown: Shown): void;
	destroy(): void;
}

export interface LaterLayer<Shown, Layer extends Drawn<Shown>> {
	/** The layer itself, once it is there. */
	get(): Layer | null;
	update(shown: Shown): void;
	destroy(): void;
}

/**
 * `load` fetches the code and gives what makes the layer; it is asked when `has` finds something to draw in what is shown,
 * and again after it failed. `onDrawn` is called when the layer has drawn for the first time.
 */
export function createLaterLayer<Shown, Layer extends Drawn<Shown>>(
	load: () => Promise<() => Layer>,
	has: (shown: Shown) => boolean,
	onDrawn: () => void = () => undefined,
): LaterLayer<Shown, Layer> {
	let layer: Layer | null = null;
	let newest: Shown;
	let coming = false;
	let ended = false;

	async function come(): Promise<void> {
		coming = true;
		try {
			const make = await load();
			if (ended) return;
			layer = make();
			layer.update(newest);
			onDrawn();
		} catch {
			coming = false; // the connection broke: the next frame asks again
		}
	}

	return {
		get: () => layer,
		update(shown) {
			newest = shown;
			if (layer) layer.update(shown);
			else if (!coming && has(shown)) void come();
		},
		destroy() {
			ended = true;
			layer?.destroy();
		},
	};
}
