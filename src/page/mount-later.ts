import type { FunctionComponent } from "preact";
import { mount, type Piece } from "../ui/mount";

/** A piece of the screen whose code is not in the first load. */
export interface LaterPiece<Props> extends Piece<Props> {
	/** Asks for the code before it is needed, so that it is there when it is. */
	prepare(): void;
}

/**
 * Mounts a component whose code comes when it is first shown, or prepared; what it shows until then waits.
 * `shown` is called when it shows something for the first time, `failed` when its code cannot be had; the next update
 * asks again.
 */
export function mountLater<Props extends object>(
	element: HTMLElement,
	load: () => Promise<FunctionComponent<Props>>,
	{ shown, failed }: { readonly shown?: () => void; readonly failed: (error: unknown) => void },
): LaterPiece<Props> {
	let piece: Piece<Props> | null = null;
	let waiting: Props | null = null;
	let loading = false;
	let ended = false;

	async function begin(): Promise<void> {
		if (loading || piece) return;
		loading = true;
		try {
			const component = await load();
			if (ended) return;
			piece = mount(element, component);
			if (!waiting) return;
			piece.update(waiting);
			waiting = null;
			shown?.();
		} catch (error) {
			if (waiting) failed(error);
		} finally {
			loading = false;
		}
	}

	return {
		update(props) {
			if (piece) {
				piece.update(props);
				return;
			}
			waiting = props;
			void begin();
		},
		prepare: () => void begin(),
		destroy() {
			ended = true;
			piece?.destroy();
		},
	};
}
