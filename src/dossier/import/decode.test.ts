import fc from "fast-check";
import { expect, test } from "vitest";
import { guessEncoding, recode } from "./decode";
import { isUtf8 } from "./utf8";

/** Text in an encoding that TextEncoder does not write, by looking every byte or pair up. */
function encode(text: string, encoding: "windows-1251" | "windows-1252" | "gb18030"): Uint8Array {
	const decoder = new TextDecoder(encoding);
	const codes = new Map<string, number[]>();
	for (let high = 128; high < 256; high++) {
		if (encoding !== "gb18030") codes.set(decoder.decode(Uint8Array.of(high)), [high]);
		else for (let low = 64; low < 255; low++) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
	}
	return Uint8Array.from(
		[...text].flatMap((letter) => (letter < "\u0080" ? [letter.charCodeAt(0)] : (codes.get(letter) ?? [63]))),
	);
}

const CYRILLIC =
	"дата;место;описание\n2024-03-22;Николаев;обстрел города, погибло пять человек\n2024-03-23;Харьков;взрыв на рынке";
const LATIN = "date;lieu;résumé\n2024-03-22;Bogotá;attaque à l’aéroport, deux blessés\n2024-03-23;Tübingen;déjà vu";
const CHINESE = "日期,地点,说明\n2024-03-22,北京市,爆炸事件造成两人死亡\n2024-03-23,上海市,警察在路上袭击";

test("a mark decides", () => {
	expect(guessEncoding(Uint8Array.of(0xef, 0xbb, 0xbf, 65))).toEqual({ encoding: "utf-8", mark: 3, isGuess: false });
	expect(guessEncoding(Uint8Array.of(0xff, 0xfe, 65, 0))).toEqual({ encoding: "utf-16le", mark: 2, isGuess: false });
	expect(guessEncoding(Uint8Array.of(0xfe, 0xff, 0, 65)).encoding).toBe("utf-16be");
});

test("without a mark the letters tell", () => {
	const utf16 = Uint8Array.from(
		[..."date,name\n2024,Николаев"].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
	);
	expect(guessEncoding(utf16).encoding).toBe("utf-16le");
	expect(guessEncoding(new TextEncoder().encode(CYRILLIC))).toEqual({ encoding: "utf-8", mark: 0, isGuess: false });
	expect(guessEncoding(encode(CYRILLIC, "windows-1251"))).toEqual({ encoding: "windows-1251", mark: 0, isGuess: true });
	expect(guessEncoding(encode(LATIN, "windows-1252"))).toEqual({ encoding: "windows-1252", mark: 0, isGuess: true });
	expect(guessEncoding(encode(CHINESE, "gb18030"))).toEqual({ encoding: "gb18030", mark: 0, isGuess: true });
	const capitals = encode("НАЗВАНИЕ,ОПИСАНИЕ\nВЗРЫВ,НОЧЬЮ В ЦЕНТРЕ ГОРОДА", "windows-1251");
	expect(guessEncoding(capitals).encoding).toBe("windows-1251");
});

test("a text in UTF-8 with a broken byte stays UTF-8", () => {
	const bytes = new TextEncoder().encode(CYRILLIC.repeat(3));
	bytes[bytes.length - 1] = 0xff;
	expect(guessEncoding(bytes)).toEqual({ encoding: "utf-8", mark: 0, isGuess: true });
});

test("a recoded text is the same text", () => {
	const bytes = encode(CHINESE, "gb18030");
	expect(new TextDecoder().decode(recode(bytes, "gb18030", 0))).toBe(CHINESE);
});

test("bytes are UTF-8 exactly when a strict decoder says so", () => {
	const strict = (bytes: Uint8Array) => {
		try {
			new TextDecoder("utf-8", { fatal: true }).decode(bytes);
			return true;
		} catch {
			return false;
		}
	};
	const byte = fc.constantFrom(
		0x41,
		0x7f,
		0x80,
		0x8f,
		0x90,
		0x9f,
		0xa0,
		0xbf,
		0xc0,
		0xc2,
		0xe0,
		0xe1,
		0xed,
		0xf0,
		0xf1,
		0xf4,
		0xf5,
	);
	fc.assert(
		fc.property(fc.array(byte, { maxLength: 12 }), fc.nat(3), fc.string(), (raw, aside, text) => {
			const whole = Uint8Array.from([0, 0, 0, 0, ...new TextEncoder().encode(text), ...raw]);
			const bytes = whole.subarray(aside);
			expect(isUtf8(bytes)).toBe(strict(bytes));
		}),
		{ numRuns: 2000 },
	);
});
