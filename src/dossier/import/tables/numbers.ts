/** Numbers as tables write them: from bytes where they are plain, from text where somebody wrote more than a number. */

const POWERS = Float64Array.from({ length: 23 }, (_, power) => 10 ** power);
const MOST_EXACT = 9_007_199_254_740_991;
const SPACE = 32;

/**
 * A plain decimal number from bytes; NaN for anything else, an empty cell too. `point` is the byte of the decimal sign.
 * Exact: up to 2 ** 53 and 10 ** 22 one division rounds once (Clinger 1990); beyond, the text is read by the language.
 */
export function numberFrom(bytes: Uint8Array, from: number, to: number, point: number): number {
	let at = from;
	let end = to;
	while (at < end && bytes[at] === SPACE) at++;
	while (end > at && bytes[end - 1] === SPACE) end--;
	const isNegative = bytes[at] === 45;
	if (at < end && (isNegative || bytes[at] === 43)) at++;
	if (at >= end) return Number.NaN;
	let whole = 0;
	let digits = 0;
	let decimals = -1;
	for (let index = at; index < end; index++) {
		const byte = bytes[index] as number;
		if (byte >= 48 && byte <= 57) {
			whole = whole * 10 + byte - 48;
			digits++;
			if (decimals >= 0) decimals++;
		} else if (byte === point && decimals < 0) decimals = 0;
		else return Number.NaN;
	}
	if (digits === 0) return Number.NaN;
	if (whole > MOST_EXACT || decimals > 22) return longNumber(bytes, at, end, point) * (isNegative ? -1 : 1);
	const value = decimals > 0 ? whole / (POWERS[decimals] as number) : whole;
	return isNegative ? -value : value;
}

function longNumber(bytes: Uint8Array, from: number, to: number, point: number): number {
	let text = "";
	for (let at = from; at < to && text.length < 400; at++)
		text += bytes[at] === point ? "." : String.fromCharCode(bytes[at] as number);
	return Number(text);
}

/** What people write for "not known"; none of them is worth a remark. */
const NOTHING =
	/^(|[-–—?.*]+|n\/?a|n\.a\.|nan|null|none|nil|unknown|not known|not given|unbekannt|inconnue?|desconocid[oa]|неизвестно|нет данных|н\/д|невідомо|未知|不详)$/i;

export function isNothing(text: string): boolean {
	return NOTHING.test(text.trim());
}

/** A number in any of the usual ways: spaces, apostrophes, commas or points between thousands, an exponent; or NaN. */
export function readNumber(text: string, decimalComma: boolean): number {
	const plain = text
		.trim()
		.replace(/[\s\u00a0\u202f'’_]/g, "")
		.replace(/^[−–]/, "-");
	const whole = decimalComma
		? plain.replace(/\.(?=\d{3}(\D|$))/g, "").replace(",", ".")
		: plain.replace(/,(?=\d{3}(\D|$))/g, "");
	return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(whole) ? Number(whole) : Number.NaN;
}

/** People counted: the best figure, and the lowest and highest where the text gives them. */
export interface Figures {
	readonly best?: number;
	readonly low?: number;
	readonly high?: number;
}

/** What is longer is an account, not a count. */
const LONGEST = 80;
const RANGE = /^(\d[\d.,'’\s]*?)\s*(?:-|–|—|\.\.|to|bis|à|a|до)\s*(\d[\d.,'’\s]*)$/i;
const AT_LEAST = /^(?:>=?|≥|at least|min\.?|mindestens|au moins|al menos|не менее|более|over|more than)\s*(\d.*)$/i;
const AT_MOST = /^(?:<=?|≤|up to|max\.?|bis zu|jusqu'à|hasta|до)\s*(\d.*)$/i;
const ABOUT = /^(?:~|≈|about|around|approx\.?|approximately|circa|ca?\.|etwa|environ|около|примерно)\s*(\d.*)$/i;

/** "~14", "14+", "at least 14", "10-15"; null for what is no count. "10-15" has no best figure: none is chosen. */
export function readFigures(text: string, decimalComma: boolean): Figures | null {
	const trimmed = text.trim();
	if (trimmed.length > LONGEST) return null;
	const count = (part: string | undefined) => {
		const value = readNumber(part ?? "", decimalComma);
		return value >= 0 && value <= 0x7fffffff ? Math.round(value) : undefined;
	};
	const alone = count(trimmed);
	if (alone !== undefined) return { best: alone };
	const range = RANGE.exec(trimmed);
	if (range) {
		const [low, high] = [count(range[1]), count(range[2])];
		return low !== undefined && high !== undefined ? { low: Math.min(low, high), high: Math.max(low, high) } : null;
	}
	const about = count(ABOUT.exec(trimmed)?.[1]);
	if (about !== undefined) return { best: about };
	const least = count(AT_LEAST.exec(trimmed)?.[1] ?? /^(\d.*?)\s*\+$/.exec(trimmed)?.[1]);
	if (least !== undefined) return { best: least, low: least };
	const most = count(AT_MOST.exec(trimmed)?.[1]);
	return most === undefined ? null : { high: most };
}
