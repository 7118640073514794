/** KMZ: a zip archive with a KML document, and perhaps with the pictures that it shows. */
import { decodeText } from "../decode";
import type { Given, Imported } from "../draft";
import { LONGEST_TEXT } from "../limits";
import { encodingOf } from "../sniff";
import { TooMuchUnpacked, unzip, type ZipEntry, zipEntries } from "../zip";
import { createFindings } from "./found";
import { importKml } from "./kml";
import { broken, refused } from "./refused";
import { straightDraft } from "./straight-draft";

/** Reads the KML of an archive: doc.kml, else the first. Only that entry is unpacked, within a limit. Never throws. */
export async function importArchive(given: Given): Promise<Imported> {
	const entries = zipEntries(given.bytes) ?? [];
	const chosen = documentOf(entries);
	try {
		if (!chosen) return refused(entries.length > 0 ? "zip-archive" : "broken", entries[0]?.name ?? "");
		const document = await unzip(given.bytes, chosen, LONGEST_TEXT);
		const findings = createFindings("kmz");
		for (const { name } of entries)
			if (name !== chosen.name && !name.endsWith("/"))
				if (/\.kml$/i.test(name)) findings.repair(0, "part-left-out", { field: name });
				else findings.remote("archive", name);
		const { encoding, mark } = encodingOf(document, given.answers.encoding);
		const text = decodeText(document, encoding, mark);
		return straightDraft(await importKml(given, text, "kmz", findings), text);
	} catch (error) {
		return error instanceof TooMuchUnpacked ? refused("too-large", chosen?.name, LONGEST_TEXT) : broken(error);
	}
}

function documentOf(entries: readonly ZipEntry[]): ZipEntry | undefined {
	const documents = entries.filter(({ name }) => /\.kml$/i.test(name) && !name.startsWith("__MACOSX/"));
	return documents.find(({ name }) => /(^|\/)doc\.kml$/i.test(name)) ?? documents[0];
}
