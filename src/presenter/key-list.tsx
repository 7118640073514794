import { words } from "../words/en";
import { KEYS } from "./keys";

/** All keys, from the table by which they work. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
	return (
		<>
			<h2>{words.stage.keys}</h2>
			<table class="key-list">
				<tbody>
					{KEYS.map(({ id, keys }) => (
						<tr key={id}>
							<th scope="row">{words.stage.keyLines[id]}</th>
							<td>
								{keys.map((key) => (
									<kbd key={key}>{key}</kbd>
								))}
							</td>
						</tr>
					))}
				</tbody>
			</table>
			<p class="aside">{words.stage.keysOutside}</p>
			<button type="button" class="plain-button" onClick={onClose}>
				{words.stage.close}
			</button>
		</>
	);
}
