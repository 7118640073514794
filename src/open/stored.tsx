import { type OfflineState, offlineWords as w } from "../words/offline";
import { openWords } from "../words/open";

export interface StoredProps {
	readonly offline: OfflineState;
	/** What the browser says of keeping anything; null where it keeps, or was not asked yet. */
	readonly storage: "refused" | "full" | null;
	readonly onForget: () => void;
	readonly onClear: () => void;
}

/** What the browser keeps for this page, and how to be rid of it. */
export function Stored({ offline, storage, onForget, onClear }: StoredProps) {
	return (
		<section class="open-stored" aria-label={w.heading}>
			<h3>{w.heading}</h3>
			<p>
				{w.without}: {w.state[offline]}
			</p>
			{storage && <p>{w.storage[storage]}</p>}
			<p class="open-ways">
				<button type="button" class="text-button" onClick={onForget}>
					{openWords.forget}
				</button>
				<button type="button" class="text-button" onClick={onClear}>
					{w.clear}
				</button>
			</p>
		</section>
	);
}
