/**
 * How long the speaker has spoken: worked out from the moments at which something began, never by counting ticks, so that
 * a window that sleeps or loads anew loses nothing. Times are milliseconds, moments are milliseconds since 1970.
 */

export interface Timer {
	/** What each scene took so far, by its place from 0; without what runs now. */
	readonly spent: readonly number[];
	/** The scene that the time counts for; null outside the scenes. */
	readonly scene: number | null;
	/** When what runs now began; null while it stands. */
	readonly since: number | null;
	/** What was spoken outside any scene. */
	readonly beside: number;
}

export const NEW_TIMER: Timer = { spent: [], scene: null, since: null, beside: 0 };

/** Puts what ran since the last change to its scene, and goes on from now. */
function settle(timer: Timer, now: number): Timer {
	if (timer.since === null) return timer;
	const ran = Math.max(0, now - timer.since); // a clock that was set back
	const { scene } = timer;
	if (scene === null) return { ...timer, beside: timer.beside + ran, since: now };
	const spent = Array.from(
		{ length: Math.max(timer.spent.length, scene + 1) },
		(_, index) => (timer.spent[index] ?? 0) + (index === scene ? ran : 0),
	);
	return { ...timer, spent, since: now };
}

export function startTimer(timer: Timer, now: number): Timer {
	return timer.since === null ? { ...timer, since: now } : timer;
}

export function pauseTimer(timer: Timer, now: number): Timer {
	return { ...settle(timer, now), since: null };
}

/** Back to nothing; the scene stays. */
export function resetTimer({ scene }: Timer): Timer {
	return { ...NEW_TIMER, scene };
}

/** Another scene is on the stage. */
export function enterScene(timer: Timer, scene: number | null, now: number): Timer {
	return timer.scene === scene ? timer : { ...settle(timer, now), scene };
}

export function isStarted({ since, spent, beside }: Timer): boolean {
	return since !== null || beside > 0 || spent.some((time) => time > 0);
}

export function spentIn(timer: Timer, scene: number | null, now: number): number {
	const { spent, beside } = settle(timer, now);
	return scene === null ? beside : (spent[scene] ?? 0);
}

export function spentInAll(timer: Timer, now: number): number {
	const { spent, beside } = settle(timer, now);
	return spent.reduce((sum, time) => sum + time, beside);
}

/** Where the speaker stands against the plan: before it, behind it, or within what the scene of now may take. */
export interface Standing {
	readonly kind: "ahead" | "behind" | "on-time";
	readonly by: number;
}

/**
 * @param seconds what each scene is meant to take; null where nothing is said, which counts as no time
 * @returns null when nothing is planned, or no scene is on
 */
export function standingOf(timer: Timer, seconds: readonly (number | null)[], now: number): Standing | null {
	const { scene } = timer;
	if (scene === null || seconds.every((one) => one === null)) return null;
	const before = 1000 * sum(seconds.slice(0, scene));
	const end = before + 1000 * (seconds[scene] ?? 0);
	const all = spentInAll(timer, now);
	if (all < before) return { kind: "ahead", by: before - all };
	return all > end ? { kind: "behind", by: all - end } : { kind: "on-time", by: 0 };
}

export function plannedInAll(seconds: readonly (number | null)[]): number | null {
	return seconds.every((one) => one === null) ? null : 1000 * sum(seconds);
}

function sum(seconds: readonly (number | null)[]): number {
	return seconds.reduce<number>((total, one) => total + (one ?? 0), 0);
}

/** "4:05", "1:02:03": whole seconds, cut off. */
export function clockTime(milliseconds: number): string {
	const seconds = Math.max(0, Math.floor(milliseconds / 1000));
	const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	const two = (value: number) => String(value).padStart(2, "0");
	return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Reads a timer that was kept as JSON; a new one for anything else. */
export function readTimer(text: string | null): Timer {
	let data: unknown;
	try {
		data = JSON.parse(text ?? "null");
	} catch {
		return NEW_TIMER;
	}
	if (typeof data !== "object" || data === null) return NEW_TIMER;
	const { spent, scene, since, beside } = data as Readonly<Record<string, unknown>>;
	const isTime = (value: unknown): value is number => typeof value === "number" && value >= 0 && value < 1e14;
	const sound =
		Array.isArray(spent) &&
		spent.length < 10_000 &&
		spent.every(isTime) &&
		(scene === null || (isTime(scene) && Number.isInteger(scene) && scene < 10_000)) &&
		(since === null || isTime(since)) &&
		isTime(beside);
	return sound ? { spent, scene, since, beside } : NEW_TIMER;
}
