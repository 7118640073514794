/** The number of a scene while it is typed, digit by digit; it is forgotten after a while. */
export interface Typed {
	readonly digits: string;
	/** When the last digit came, in milliseconds. */
	readonly at: number;
}

export const NOTHING_TYPED: Typed = { digits: "", at: 0 };

/** Milliseconds after which what was typed is forgotten. */
export const FORGET = 2000;
/** No briefing has more scenes than four digits tell. */
const MOST_DIGITS = 4;

export function typeDigit(before: Typed, digit: number, now: number): Typed {
	const digits = isForgotten(before, now) ? "" : before.digits;
	return { digits: `${digits}${digit}`.replace(/^0+/, "").slice(-MOST_DIGITS), at: now };
}

function isForgotten({ digits, at }: Typed, now: number): boolean {
	return digits === "" || now - at >= FORGET;
}

/** The scene asked for, counted from 0; null when there is none of that number, or nothing was typed in time. */
export function sceneTyped(typed: Typed, total: number, now: number): number | null {
	if (isForgotten(typed, now)) return null;
	const number = Number(typed.digits);
	return number >= 1 && number <= total ? number - 1 : null;
}
