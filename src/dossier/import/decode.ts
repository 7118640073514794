/** How a text file writes its letters. */
import type { Encoding } from "./draft";
import { isUtf8 } from "./utf8";

export interface EncodingGuess {
	readonly encoding: Encoding;
	/** Bytes of the mark at the beginning, 0 when there is none. */
	readonly mark: number;
	/** Whether only the letters speak for it: another encoding would have been valid too. */
	readonly isGuess: boolean;
}

const CHUNK = 1 << 20;
const ASIDE = 80;
const MOST_JUDGED = 1 << 18;

/** A mark decides, then zeros (UTF-16), then whether all bytes are valid UTF-8, at last which letters come out. */
export function guessEncoding(bytes: Uint8Array): EncodingGuess {
	const [one, two, three] = bytes;
	if (one === 0xef && two === 0xbb && three === 0xbf) return { encoding: "utf-8", mark: 3, isGuess: false };
	if (one === 0xff && two === 0xfe) return { encoding: "utf-16le", mark: 2, isGuess: false };
	if (one === 0xfe && two === 0xff) return { encoding: "utf-16be", mark: 2, isGuess: false };
	const wide = wideEncoding(bytes);
	if (wide) return { encoding: wide, mark: 0, isGuess: true };
	if (isUtf8(bytes)) return { encoding: "utf-8", mark: 0, isGuess: false };
	return { encoding: eightBits(bytes), mark: 0, isGuess: true };
}

/** UTF-16 of a text in an alphabet has a zero, or one and the same high byte, at every second place. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
	const head = bytes.subarray(0, 4096);
	if (head.length < 4) return null;
	const zeros = [0, 0];
	head.forEach((byte, index) => {
		if (byte === 0) zeros[index % 2] = (zeros[index % 2] as number) + 1;
	});
	const [even = 0, odd = 0] = zeros;
	const half = head.length / 2;
	// Commas, digits and line ends are there in any language: a tenth of the text at least.
	if (odd > half * 0.1 && even < odd * 0.05) return "utf-16le";
	if (even > half * 0.1 && odd < even * 0.05) return "utf-16be";
	return null;
}

/** Judged by bytes above 127 and what stands beside them: what of their lines is near, up to a quarter megabyte. */
function eightBits(bytes: Uint8Array): Encoding {
	const high = linesWithHighBytes(bytes);
	const ratings: readonly (readonly [Encoding, number])[] = [
		["utf-8", rateUtf8(high)],
		["gb18030", rateChinese(high)],
		["windows-1251", rateCyrillic(high)],
		["windows-1252", rateLatin(high)],
	];
	return ratings.reduce((best, rated) => (rated[1] > best[1] ? rated : best))[0];
}

function linesWithHighBytes(bytes: Uint8Array): Uint8Array {
	const kept = new Uint8Array(Math.min(bytes.length, MOST_JUDGED));
	let length = 0;
	let seen = 0;
	while (seen < bytes.length && length < kept.length) {
		if ((bytes[seen] as number) < 128) {
			seen++;
			continue;
		}
		const aside = Math.max(0, seen - ASIDE);
		const from = aside + bytes.subarray(aside, seen).lastIndexOf(10) + 1;
		const to = Math.min(bytes.length, seen + ASIDE, from + kept.length - length);
		kept.set(bytes.subarray(from, to), length);
		length += to - from;
		seen = to === seen ? seen + 1 : to;
	}
	return kept.subarray(0, length);
}

/** UTF-8 with a few broken bytes: most high bytes stand in whole letters. Between -1 and 1 as every rating. */
function rateUtf8(bytes: Uint8Array): number {
	const text = new TextDecoder("utf-8").decode(bytes);
	let whole = 0;
	let broken = 0;
	for (const letter of text)
		if (letter === "\ufffd") broken++;
		else if (letter > "\u007f") whole++;
	return whole > broken * 2 ? 0.99 : -1;
}

/** Common Chinese: most pairs lie in level 1 of GB 2312 (rows B0 to D7) or in its punctuation (A1 to A3). */
function rateChinese(bytes: Uint8Array): number {
	try {
		new TextDecoder("gb18030", { fatal: true }).decode(bytes, { stream: true });
	} catch {
		if (bytes.length < MOST_JUDGED / 2) return -1;
	}
	let common = 0;
	let other = 0;
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at] as number;
		if (byte < 128) continue;
		const next = bytes[++at] ?? 0;
		const isCommon = next >= 0xa1 && ((byte >= 0xb0 && byte <= 0xd7) || (byte >= 0xa1 && byte <= 0xa3));
		if (isCommon) common++;
		else other++;
	}
	// Cyrillic in capitals lies in the same rows: it tells itself by the vowels, so Chinese must be nearly pure.
	return common > other * 12 ? 0.5 + hanzi(bytes) : -1;
}

/** The share of the 40 commonest characters among all: in any text a fifth, in letters misread as Chinese next to none. */
function hanzi(bytes: Uint8Array): number {
	const text = new TextDecoder("gb18030").decode(bytes);
	const all = text.match(/\p{Script=Han}/gu) ?? [];
	const often = all.filter((character) => COMMON.has(character)).length;
	return all.length === 0 ? -1 : Math.min(0.5, (often / all.length) * 4) - 0.2;
}

const COMMON = new Set(
	"的一是不了在人有我他这中大来上国个到说们为子和地出道也时年得就那要下以生会日月市区县省州城镇村路东西南北部死亡伤名事件袭击军政府武装爆炸警察平民组织",
);

/** Letters of the Cyrillic alphabet by how often its languages use them: the commonest are о е а и н т с р в л. */
function rateCyrillic(bytes: Uint8Array): number {
	const often = "оеаинтсрвлкмдпуі";
	const text = new TextDecoder("windows-1251").decode(bytes);
	let letters = 0;
	let common = 0;
	let odd = 0;
	let together = 0;
	let before = false;
	for (const letter of text) {
		const isHigh = letter > "\u007f";
		if (isHigh) {
			const isLetter = /[а-яёіїєґў]/i.test(letter);
			if (isLetter) letters++;
			else if (!/[«»“”„’–—№…°\u00a0]/.test(letter)) odd++;
			if (often.includes(letter.toLowerCase())) common++;
			if (before) together++;
		}
		before = isHigh;
	}
	if (letters === 0) return -1;
	// Western letters with accents stand alone between plain ones; Cyrillic ones stand together.
	return Math.min(1, common / letters + 0.1) * (together / (letters + odd)) - odd / (letters + odd);
}

/** Western: accents stand alone between plain letters, and are of the commoner ones. */
function rateLatin(bytes: Uint8Array): number {
	const text = new TextDecoder("windows-1252").decode(bytes);
	let good = 0;
	let bad = 0;
	for (const [run] of text.matchAll(/[\u0080-\uffff]+/g)) {
		const usual = /^([àâäáãåæçèéêëìíîïñòóôöõøœùúûüÿßšžýþð]|[«»“”„‘’–—…°º£€§©®·\u00a0¿¡]){1,3}$/i.test(run);
		if (usual && run.length <= 2) good += run.length;
		else bad += run.length;
	}
	return good + bad === 0 ? 0 : (good - bad) / (good + bad);
}

/** Text of all bytes; what is not text in this encoding becomes U+FFFD. */
export function decodeText(bytes: Uint8Array, encoding: Encoding, mark: number): string {
	return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(mark));
}

/** The same text in UTF-8, piece by piece, since a whole text may be longer than a string can be. */
export function recode(bytes: Uint8Array, encoding: Encoding, mark: number): Uint8Array {
	const decoder = new TextDecoder(encoding, { ignoreBOM: true });
	const encoder = new TextEncoder();
	const pieces: Uint8Array[] = [];
	for (let at = mark; at < bytes.length; at += CHUNK)
		pieces.push(encoder.encode(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true })));
	pieces.push(encoder.encode(decoder.decode()));
	const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}
