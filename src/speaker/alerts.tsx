import { speakerWords } from "../words/en-speaker";
import type { PieceProps } from "./props";

const words = speakerWords.speaker;

/** What the speaker must know at once: that the audience is held, blank, gone. */
export function Alerts(props: PieceProps) {
	const { held, blank, question, audience, onStage, typed, message, announcement, scenes, shown, on } = props;
	const title = scenes[shown ?? -1]?.title;
	const there = audience === "together";
	return (
		<>
			<p class="visually-hidden" aria-live="polite">
				{announcement}
			</p>
			<div role="status">
				{audience === "gone" && (
					<Alert kind="gone" text={words.gone}>
						<button type="button" class="plain-button" onClick={on.reopen}>
							{words.reopen}
						</button>
					</Alert>
				)}
				{audience === "none" && (
					<Alert kind="gone" text={words.standalone}>
						<button type="button" class="plain-button" onClick={on.reopen}>
							{words.openStage}
						</button>
					</Alert>
				)}
				{audience === "waiting" && <Alert kind="quiet" text={words.waiting} />}
				{audience === "unreachable" && <Alert kind="gone" text={words.alone} />}
				{there && !onStage && (
					<Alert kind="quiet" text={words.offStage}>
						<button type="button" class="plain-button" onClick={on.putOnStage}>
							{words.present}
						</button>
					</Alert>
				)}
				{held && (
					<Alert kind="held" text={title ? words.held(title) : words.heldPlain}>
						<button type="button" class="plain-button speaker-push" onClick={on.push}>
							{words.push}
						</button>
						<button type="button" class="plain-button" onClick={on.hold}>
							{words.release}
						</button>
					</Alert>
				)}
				{blank && <Alert kind="quiet" text={words.blankNow} />}
				{question && !held && <Alert kind="quiet" text={words.questionNow} />}
				{typed !== "" && <Alert kind="quiet" text={words.goTo(typed)} />}
				{message !== "" && <Alert kind="quiet" text={message} />}
			</div>
		</>
	);
}

function Alert({
	kind,
	text,
	children,
}: {
	readonly kind: "held" | "gone" | "quiet";
	readonly text: string;
	readonly children?: preact.ComponentChildren;
}) {
	return (
		<div class={`speaker-alert ${kind}`}>
			<p>
				<bdi>{text}</bdi>
			</p>
			{children}
		</div>
	);
}
