/** What one puts into another page to show this one in it. */

export interface EmbedSize {
	/** Pixels, or null for as wide as its column. */
	readonly width: number | null;
	readonly height: number;
}

/** The code of a frame around an address; every text is made safe for where it stands. */
export function embedCode(address: string, title: string, { width, height }: EmbedSize): string {
	const attributes = [
		`src="${escaped(address)}"`,
		`title="${escaped(title)}"`,
		`width="${width ?? "100%"}"`,
		`height="${height}"`,
		`style="border: 0"`,
		`loading="lazy"`,
		`allow="clipboard-write; fullscreen"`,
	];
	return `<iframe ${attributes.join(" ")}></iframe>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
	"`": "&#96;",
};

/** A text inside a quoted attribute; control characters and line breaks become blanks. */
function escaped(text: string): string {
	return text.replace(/[&<>"'`]/g, (sign) => ENTITIES[sign] ?? "").replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
}
