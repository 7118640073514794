import type { LayerEntry } from "../view/frame";
import { words } from "../words/en";
import "./layers.css";

export interface LayersProps {
	readonly layers: readonly LayerEntry[];
	readonly onShow: (layer: string, shown: boolean) => void;
}

/** A checkbox for each layer. */
export function Layers({ layers, onShow }: LayersProps) {
	return (
		<section class="layers card" aria-label={words.layers.region}>
			<h2 class="card-title">{words.layers.region}</h2>
			{layers.length === 0 && <p class="empty">{words.layers.none}</p>}
			<ul>
				{layers.map(({ id, name, on }) => (
					<li key={id}>
						<label>
							<input type="checkbox" checked={on} onChange={(event) => onShow(id, event.currentTarget.checked)} />
							<span>{name}</span>
						</label>
					</li>
				))}
			</ul>
		</section>
	);
}
