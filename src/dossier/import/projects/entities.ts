/** The named characters of HTML that texts use: Latin-1, Greek, punctuation. Others stay as they are written. */

const LATIN_1 =
	"nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
const GREEK =
	"Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega";
const OTHERS: Record<string, number> = {
	quot: 34,
	amp: 38,
	apos: 39,
	lt: 60,
	gt: 62,
	OElig: 338,
	oelig: 339,
	Scaron: 352,
	scaron: 353,
	Yuml: 376,
	circ: 710,
	tilde: 732,
	sigmaf: 962,
	ensp: 8194,
	emsp: 8195,
	thinsp: 8201,
	zwnj: 8204,
	zwj: 8205,
	lrm: 8206,
	rlm: 8207,
	ndash: 8211,
	mdash: 8212,
	lsquo: 8216,
	rsquo: 8217,
	sbquo: 8218,
	ldquo: 8220,
	rdquo: 8221,
	bdquo: 8222,
	dagger: 8224,
	Dagger: 8225,
	bull: 8226,
	hellip: 8230,
	permil: 8240,
	prime: 8242,
	Prime: 8243,
	lsaquo: 8249,
	rsaquo: 8250,
	euro: 8364,
	trade: 8482,
	larr: 8592,
	uarr: 8593,
	rarr: 8594,
	darr: 8595,
	harr: 8596,
	minus: 8722,
	infin: 8734,
	asymp: 8776,
	ne: 8800,
	le: 8804,
	ge: 8805,
};

const CHARACTERS = new Map<string, string>(
	[
		...LATIN_1.split(" ").map((name, index) => [name, 160 + index] as const),
		...GREEK.split(" ").map((name, index) => [name, 913 + index] as const),
		...GREEK.split(" ").map((name, index) => [name.toLowerCase(), 945 + index] as const),
		...Object.entries(OTHERS),
	].map(([name, code]) => [name, String.fromCodePoint(code)]),
);

/** A text with its entities decoded, once: what they spell is not read again. */
export function decodeEntities(text: string): string {
	if (!text.includes("&")) return text;
	return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,9}));/g, (whole, ...found) => {
		const [decimal, hexadecimal, name] = found as (string | undefined)[];
		if (name !== undefined) return CHARACTERS.get(name) ?? whole;
		const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
		// Half a pair of UTF-16, and what lies above Unicode, is no character.
		return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? "\ufffd" : String.fromCodePoint(code);
	});
}
