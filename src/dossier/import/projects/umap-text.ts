/**
 * The markup of uMap's descriptions as plain text: # headings, * lists, *emphasis*, **strong**, [[address|words]],
 * {{image}}, {{{frame}}}. Written by hand, so none of it need be closed. Tags of HTML may stand among it.
 * Source: uMap's help, https://docs.umap-project.org/en/stable/
 */
import { htmlToText, isHtml, type PlainText } from "./html-to-text";
import { addressesIn, isAddress } from "./links";

const LINK = /\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/g;
const MEDIA = /\{\{\{?([^{}|]*)(?:\|[^{}]*)?\}?\}\}/g;

/** Plain text of a description, with its links and with what it would show. */
export function umapToText(markup: string): PlainText {
	const links: string[] = [];
	const media: string[] = [];
	const keep = (address: string) => {
		if (isAddress(address)) links.push(address);
	};
	const lines = markup
		.replace(MEDIA, (_, address: string) => {
			media.push(address.trim());
			keep(address.trim());
			return "";
		})
		.replace(LINK, (_, address: string, words: string | undefined) => {
			keep(address.trim());
			return words?.trim() || address.trim();
		})
		.split(/\r\n|\r|\n/)
		.map(plainLine);
	const text = lines.join("\n").trim();
	links.push(...addressesIn(text));
	if (!isHtml(text)) return { text, links: [...new Set(links)], media, dropped: 0 };
	const plain = htmlToText(text.replaceAll("\n", "<br>"));
	return {
		...plain,
		links: [...new Set([...links, ...plain.links])],
		media: [...media, ...plain.media],
	};
}

function plainLine(line: string): string {
	return line
		.replace(/^#{1,6} +/, "")
		.replace(/^---+\s*$/, "")
		.replace(/^\*{1,2} +/, "• ")
		.replace(/\*\*([^*\n]+)\*\*/g, "$1")
		.replace(/\*([^*\n]+)\*/g, "$1");
}
