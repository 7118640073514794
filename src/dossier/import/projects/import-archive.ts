/** KMZ: a zip archive with a KML document, and perhaps with the pictures that it shows. */
import type { Given, Imported } from "../draft";
import { createFindings } from "./found";
import { importKml } from "./kml";
import { LARGEST_UNPACKED } from "./limits";
import { broken, refused } from "./refused";

interface Entry {
	readonly name: string;
	readonly unpacked: number;
}

/** More entries than any map has. An archive may claim four thousand million, and fflate would look for each. */
const MOST_ENTRIES = 100_000;

/**
 * Reads the KML of an archive: doc.kml, else the first. Only that entry is unpacked, into the room that the archive says
 * it needs, which is bounded; what would overflow it is refused. Never throws.
 */
export async function importArchive(given: Given): Promise<Imported> {
	const { unzipSync } = await import("fflate");
	const entries: Entry[] = [];
	let document: Uint8Array | undefined;
	let chosen: Entry | undefined;
	try {
		unzipSync(given.bytes, {
			filter: ({ name, originalSize }) => {
				if (entries.push({ name, unpacked: originalSize }) > MOST_ENTRIES) throw new Error("too many entries");
				return false;
			},
		});
		chosen = documentOf(entries);
		if (!chosen) return refused("zip-archive", entries[0]?.name ?? "");
		if (chosen.unpacked > LARGEST_UNPACKED) return refused("too-large", chosen.name, LARGEST_UNPACKED);
		let taken = false;
		const files = unzipSync(given.bytes, {
			filter: ({ name }) => {
				// Names may repeat: each would be unpacked.
				if (taken || name !== chosen?.name) return false;
				taken = true;
				return true;
			},
		});
		document = Object.hasOwn(files, chosen.name) ? files[chosen.name] : undefined;
	} catch (error) {
		return broken(error);
	}
	if (!document) return refused("broken", chosen.name);
	const findings = createFindings("kmz");
	for (const { name } of entries)
		if (name !== chosen.name && !name.endsWith("/"))
			if (/\.kml$/i.test(name)) findings.repair(0, "part-left-out", { field: name });
			else findings.remote("archive", name);
	try {
		return await importKml(given, decoded(document), "kmz", findings);
	} catch (error) {
		return broken(error);
	}
}

function documentOf(entries: readonly Entry[]): Entry | undefined {
	const documents = entries.filter(({ name }) => /\.kml$/i.test(name) && !name.startsWith("__MACOSX/"));
	return documents.find(({ name }) => /(^|\/)doc\.kml$/i.test(name)) ?? documents[0];
}

/** As its first bytes or its declaration say, else UTF-8. */
function decoded(bytes: Uint8Array): string {
	const mark =
		bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "";
	const head = String.fromCharCode(...bytes.subarray(0, 200));
	const declared = mark || /encoding=["']([\w-]+)["']/.exec(head)?.[1] || "utf-8";
	try {
		return new TextDecoder(declared).decode(bytes);
	} catch {
		return new TextDecoder().decode(bytes); // an encoding that nobody knows
	}
}
