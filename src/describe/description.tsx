import { describeWords as w } from "../words/describe";
import { words } from "../words/en";
import "./describe.css";

/** The view sentence by sentence, to read instead of the map. */
export function Description({
	sentences,
	onClose,
}: {
	readonly sentences: readonly string[];
	readonly onClose: () => void;
}) {
	return (
		<>
			<h2>{words.map.inWords}</h2>
			{sentences.map((sentence) => (
				<p key={sentence}>
					<bdi>{sentence}</bdi>
				</p>
			))}
			<button type="button" class="plain-button" onClick={onClose}>
				{w.close}
			</button>
		</>
	);
}
