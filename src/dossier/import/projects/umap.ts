/** Backups of uMap: layers of features, each a group; what its map loads from elsewhere is named. */
import type { Given, Imported } from "../draft";
import { DEEPEST } from "../limits";
import { compose } from "./compose";
import { createFindings, type Findings } from "./found";
import { readFeatures, stopped } from "./geojson";
import { createRoom, type Room } from "./geometry";
import { listOf, own, textOf } from "./json-value";
import { umapToText } from "./umap-text";

export function isUmap(value: unknown): boolean {
	return own(value, "type") === "umap" || (Array.isArray(own(value, "layers")) && isLayer(listOf(value, "layers")[0]));
}

function isLayer(value: unknown): boolean {
	return own(value, "_umap_options") !== undefined || own(value, "_storage") !== undefined;
}

export function importUmap(given: Given, value: unknown): Imported {
	const findings = createFindings("umap");
	const properties = own(value, "properties");
	findings.title = textOf(properties, "name");
	findings.summary = umapToText(textOf(properties, "description")).text;
	findings.remote("tiles", textOf(own(properties, "tilelayer"), "url_template"));
	findings.remote("tiles", textOf(own(properties, "overlay"), "url_template"));
	const room = createRoom();
	for (const layer of listOf(value, "layers")) if (!readLayer(given, layer, "", findings, room, 0)) return stopped;
	return compose(given, findings);
}

/** A layer with the layers in it, which are named after both; false when somebody asked to stop. */
function readLayer(
	given: Given,
	layer: unknown,
	above: string,
	findings: Findings,
	room: Room,
	depth: number,
): boolean {
	const options = own(layer, "_umap_options") ?? own(layer, "_storage");
	const name = textOf(options, "name") || textOf(layer, "name");
	const group = above && name ? `${above} / ${name}` : above || name;
	const remote = own(options, "remoteData");
	findings.remote("remoteData", textOf(remote, "url"));
	findings.remote("icon", textOf(options, "iconUrl").includes("/") ? textOf(options, "iconUrl") : "");
	const labelKey = textOf(options, "labelKey");
	const reading = {
		group,
		plain: umapToText,
		...(labelKey && { titleKey: labelKey }),
		...(group && { before: [["layer", group] as const] }),
	};
	// As a list: a layer's own name and description are not the map's.
	if (!readFeatures(given, listOf(layer, "features"), findings, room, reading)) return false;
	const layers = listOf(layer, "layers");
	if (depth === DEEPEST) {
		if (layers.length > 0) findings.repair(0, "part-left-out", { field: "layers", count: layers.length });
		return true;
	}
	return layers.every((inner) => readLayer(given, inner, group, findings, room, depth + 1));
}
