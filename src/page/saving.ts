/** What is open, saved as a file on the reader's own disk. */
import type { SaveAs } from "../open/report";
import type { PageContext } from "./page-context";

const TYPES: Readonly<Record<SaveAs, { readonly ending: string; readonly type: string }>> = {
	dossier: { ending: "dossier.json", type: "application/json" },
	csv: { ending: "csv", type: "text/csv" },
	geojson: { ending: "geojson", type: "application/geo+json" },
};

/** Offers the open dossier to be saved, in one of three forms. */
export async function saveFile(page: PageContext, as: SaveAs): Promise<void> {
	const { ending, type } = TYPES[as];
	const content = (as !== "dossier" && (await page.tableAs(as))) || (await contentAs(page, as));
	// a table of text has no place for the marking but its name
	const marking = as === "csv" && page.dossier.handling ? `.${page.dossier.handling.replace(":", "-")}` : "";
	const link = document.createElement("a");
	link.href = URL.createObjectURL(new Blob([content], { type }));
	link.download = `${page.dossier.id}${marking}.${ending}`;
	link.click();
	// the browser takes its copy when it begins to save
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function contentAs({ dossier }: PageContext, as: SaveAs): Promise<string> {
	if (as === "dossier") return `${JSON.stringify(dossier, null, "\t")}\n`;
	const { dossierAsCsv, dossierAsGeoJson } = await import("../dossier/export/dossier-table");
	return as === "csv" ? dossierAsCsv(dossier) : dossierAsGeoJson(dossier);
}
