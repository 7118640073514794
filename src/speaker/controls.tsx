import { speakerWords } from "../words/en-speaker";
import type { PieceProps } from "./props";

const words = speakerWords.speaker;

/** A button for everything that a key does, with its key. */
export function Controls(props: PieceProps) {
	const { scenes, scene, held, blank, question, playing, moving, on } = props;
	const last = scenes.length - 1;
	return (
		<>
			<div class="speaker-steps">
				<Key text={words.first} keys="Home" off={scenes.length === 0} onClick={on.first} />
				<Key text={words.previous} keys="←" off={scenes.length === 0 || scene === 0} onClick={() => on.step(-1)} />
				<Key
					text={words.nextStep}
					keys="→"
					main
					off={scenes.length === 0 || (scene === last && !question)}
					onClick={() => on.step(1)}
				/>
				<Key text={words.lastStep} keys="End" off={scenes.length === 0} onClick={on.last} />
			</div>
			<div class="speaker-steps">
				<Key text={words.hold} keys="H" pressed={held} onClick={on.hold} />
				<Key text={words.blank} keys="B" pressed={blank} onClick={on.blank} />
				<Key text={words.question} keys="Q" pressed={question} onClick={on.question} />
				<Key text={words.autoplay} keys="A" pressed={playing} onClick={on.play} />
				<Key text={words.takeOver} keys="M" pressed={moving} onClick={on.move} />
				<Key text={words.fullScreen} keys="F" onClick={on.fullScreen} />
			</div>
		</>
	);
}

function Key({
	text,
	keys,
	main,
	pressed,
	off,
	onClick,
}: {
	readonly text: string;
	readonly keys: string;
	/** The one that is pressed most. */
	readonly main?: boolean;
	readonly pressed?: boolean;
	readonly off?: boolean;
	readonly onClick: () => void;
}) {
	return (
		<button
			type="button"
			class={`plain-button speaker-key${main ? " main" : ""}`}
			aria-pressed={pressed}
			disabled={off ?? false}
			onClick={onClick}
		>
			{text}
			<span class="speaker-key-name" aria-hidden="true">
				{keys}
			</span>
		</button>
	);
}
