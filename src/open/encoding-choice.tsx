/** How a text file writes its letters, where only a person can tell. */
import { ENCODINGS, type Encoding } from "../dossier/import/draft";
import { importWords } from "../words/import";
import { openWords } from "../words/open";

const w = openWords.encoding;

export interface EncodingChoiceProps {
	readonly encoding: Encoding;
	readonly onEncoding: (encoding: Encoding) => void;
}

export function EncodingChoice({ encoding, onEncoding }: EncodingChoiceProps) {
	return (
		<div class="encoding">
			<label>
				<span>{w.label}</span>
				<select
					value={encoding}
					aria-describedby="encoding-hint"
					onChange={(event) => onEncoding(event.currentTarget.value as Encoding)}
				>
					{ENCODINGS.map((one) => (
						<option key={one} value={one}>
							{importWords.encoding(one)}
						</option>
					))}
				</select>
			</label>
			<p id="encoding-hint" class="aside">
				{w.hint}
			</p>
		</div>
	);
}
