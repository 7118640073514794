import { speakerWords } from "../words/en-speaker";
import "./blocked-window.css";

const words = speakerWords.speaker;

export interface BlockedWindowProps {
	readonly name: "openSpeakerTab" | "openStageTab" | "openHandoutTab";
	readonly address: string;
	/** The name that the tab is to have. */
	readonly target: string;
	readonly onClose: () => void;
}

export function BlockedWindow({ name, address, target, onClose }: BlockedWindowProps) {
	return (
		<section aria-labelledby="blocked-window">
			<h2 id="blocked-window">{words.blockedTitle}</h2>
			<p>{words.blockedText}</p>
			<p>
				<a href={address} target={target} onClick={onClose}>
					{words[name]}
				</a>
			</p>
			<button type="button" class="plain-button" onClick={onClose}>
				{words.close}
			</button>
		</section>
	);
}
