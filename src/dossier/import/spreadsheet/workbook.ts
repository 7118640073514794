/** What an .xlsx file holds: ECMA-376, the parts that say what stands in cells. Formulas are never computed. */
import { unzip, type ZipEntry, zipEntries } from "../zip";
import { walkXml } from "./xml";

export interface WorkbookSheet {
	readonly name: string;
	readonly path: string;
	/** Whether people who open the file see it. */
	readonly isHidden: boolean;
}

export interface Workbook {
	readonly sheets: readonly WorkbookSheet[];
	/** Texts that cells refer to by number. */
	readonly strings: readonly string[];
	/** For each style of cells, whether it shows a number as a date. */
	readonly isDate: readonly boolean[];
	/** Whether days are counted from 1904, as an old Macintosh did. */
	readonly from1904: boolean;
	/** The text of a part. */
	part(path: string): Promise<string>;
}

/** `most`: bytes that all parts together may become. Throws TooMuchUnpacked, or Error for what cannot be unpacked. */
export async function openWorkbook(bytes: Uint8Array, most: number): Promise<Workbook> {
	const entries = new Map(
		(zipEntries(bytes) ?? []).map((entry) => [entry.name.replace(/^\//, "").toLowerCase(), entry]),
	);
	let left = most;

	async function optional(path: string): Promise<string> {
		const entry: ZipEntry | undefined = entries.get(path.toLowerCase());
		if (!entry) return "";
		const unpacked = await unzip(bytes, entry, left);
		left -= unpacked.length;
		return new TextDecoder().decode(unpacked);
	}

	const workbook = await optional("xl/workbook.xml");
	if (!workbook) throw new Error("xl/workbook.xml");
	const targets = new Map<string, string>();
	walkXml(await optional("xl/_rels/workbook.xml.rels"), {
		open(name, attribute) {
			const [id, target] = [attribute("Id"), attribute("Target")];
			if (name === "Relationship" && id && target) targets.set(id, inWorkbook(target));
		},
		text() {},
		close() {},
	});
	const sheets: WorkbookSheet[] = [];
	let from1904 = false;
	walkXml(workbook, {
		open(name, attribute) {
			if (name === "workbookPr") from1904 = /^(1|true)$/.test(attribute("date1904") ?? "");
			if (name !== "sheet") return;
			const path = targets.get(attribute("id") ?? "") ?? `xl/worksheets/sheet${sheets.length + 1}.xml`;
			const isHidden = /hidden/i.test(attribute("state") ?? "");
			if (entries.has(path.toLowerCase())) sheets.push({ name: attribute("name") ?? "", path, isHidden });
		},
		text() {},
		close() {},
	});
	return {
		sheets,
		strings: readStrings(await optional("xl/sharedStrings.xml")),
		isDate: readDateStyles(await optional("xl/styles.xml")),
		from1904,
		part: optional,
	};
}

function inWorkbook(target: string): string {
	return target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;
}

/** Each string's runs joined; what tells its pronunciation is left out. */
function readStrings(xml: string): string[] {
	const strings: string[] = [];
	let text = "";
	let inText = false;
	let phonetic = false;
	walkXml(xml, {
		open(name) {
			if (name === "si") text = "";
			else if (name === "t") inText = true;
			else if (name === "rPh") phonetic = true;
		},
		text(part) {
			if (inText && !phonetic) text += part;
		},
		close(name) {
			if (name === "si") strings.push(text);
			else if (name === "t") inText = false;
			else if (name === "rPh") phonetic = false;
		},
	});
	return strings;
}

/** Formats that Excel numbers itself: 14 to 22 and 45 to 47 are dates and times, 27 to 36 and 50 to 58 East Asian ones. */
function isDateFormat(id: number): boolean {
	return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

function readDateStyles(xml: string): boolean[] {
	const own = new Map<number, boolean>();
	const styles: boolean[] = [];
	let inCells = false;
	walkXml(xml, {
		open(name, attribute) {
			if (name === "numFmt") {
				// Letters of dates that stand neither in quotes nor in brackets nor behind a backslash.
				const code = (attribute("formatCode") ?? "").replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
				own.set(Number(attribute("numFmtId")), /[ymd]/i.test(code) && !/general|0|#/i.test(code.replace(/\.0+/g, "")));
			} else if (name === "cellXfs") inCells = true;
			else if (name === "xf" && inCells) {
				const id = Number(attribute("numFmtId") ?? 0);
				styles.push(own.get(id) ?? isDateFormat(id));
			}
		},
		text() {},
		close(name) {
			if (name === "cellXfs") inCells = false;
		},
	});
	return styles;
}
