/** Scenes that follow one another by themselves. */

/** Seconds that a scene stands which does not say how long. */
export const USUAL_SECONDS = 20;

/** How far a scene's time has run, 0 to 1; at 1 the next one is due. A clock that was set back starts anew. */
export function partPlayed(since: number, seconds: number | null, now: number): number {
	const whole = (seconds ?? USUAL_SECONDS) * 1000;
	return Math.min(1, Math.max(0, (now - since) / whole));
}

/** The scene after this one, counted from 0; the first follows the last. */
export function sceneAfter(scene: number, total: number): number {
	return total > 0 ? (scene + 1) % total : 0;
}
