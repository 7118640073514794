import type { Problem } from "../dossier/problem";
import type { Finding } from "../view/rehearsal";
import type { SceneText } from "../view/scene-texts";

/** How the audience's window is: looked for, in step, gone, never there, or out of reach. */
export type Audience = "waiting" | "together" | "gone" | "none" | "unreachable";

export interface SpeakerProps {
	readonly title: string;
	readonly asOf: string;
	readonly handling: string | null;
	readonly scenes: readonly SceneText[];
	/** The scene before the speaker, from 0; null outside the scenes. */
	readonly scene: number | null;
	/** The scene before the audience. */
	readonly shown: number | null;
	readonly held: boolean;
	readonly blank: boolean;
	readonly question: boolean;
	readonly playing: boolean;
	/** Whether the audience's window is on the stage. */
	readonly onStage: boolean;
	readonly audience: Audience;
	/** Whether the speaker moves the map here. */
	readonly moving: boolean;
	/** The size of the notes, a step of NOTE_SIZES. */
	readonly size: number;
	/** Digits of a scene's number that wait for Enter. */
	readonly typed: string;
	/** Something to tell once, "The browser allows …"; empty when there is nothing. */
	readonly message: string;
	/** What happened, for who does not see it. */
	readonly announcement: string;
	readonly findings: readonly Finding[];
	/** What was wrong in the dossier's file: the stage itself says nothing of it. */
	readonly problems: readonly Problem[];
	readonly audienceLink: string;
	readonly handoutNotes: boolean;
}

export interface SpeakerActions {
	go(scene: number): void;
	step(by: 1 | -1): void;
	first(): void;
	last(): void;
	blank(): void;
	question(): void;
	play(): void;
	fullScreen(): void;
	hold(): void;
	push(): void;
	move(): void;
	/** Starts the timer, or pauses it. */
	time(): void;
	reset(): void;
	size(by: 1 | -1): void;
	reopen(): void;
	putOnStage(): void;
	copyLink(): void;
	handout(): void;
	handoutNotes(chosen: boolean): void;
}

/** What each piece of the window is given. */
export type PieceProps = SpeakerProps & { readonly on: SpeakerActions };

/** Sizes of the notes, in rem. */
export const NOTE_SIZES = [0.9375, 1.0625, 1.1875, 1.375, 1.5625, 1.8125, 2.125, 2.5] as const;
