import type { Role } from "../dossier/schema";
import type { Catalogue } from "./catalogue";
import type { Selection, View } from "./view";

/** A region that is drawn for what the dossier says of it. */
export interface RegionMark {
	readonly id: string;
	readonly name: string;
	/** The name with the role: "Iran, participant". */
	readonly accessibleName: string;
	readonly role: Role | null;
	/** Belongs to a layer that is on. */
	readonly layered: boolean;
	/** For a province: its country. */
	readonly country: string | null;
	/** A province of a country that is drawn too: it answers to the pointer only when the map is near. */
	readonly within: boolean;
	readonly selected: boolean;
}

/** What the layers of regions say of one region: shown by one that is on, or hidden by all that name it. */
type LayerState = "on" | "off" | "in-none";

function layerStates({ dossier }: Catalogue, view: View): ReadonlyMap<string, LayerState> {
	const states = new Map<string, LayerState>();
	for (const layer of dossier.layers) {
		if (layer.shows !== "regions") continue;
		const on = !view.hidden.includes(layer.id);
		for (const id of layer.regions) if (on || !states.has(id)) states.set(id, on ? "on" : "off");
	}
	return states;
}

/** Whether a region has left the map because every layer that names it is off. */
export function regionIsOff(catalogue: Catalogue, view: View): (region: string) => boolean {
	const states = layerStates(catalogue, view);
	return (region) => states.get(region) === "off";
}

/** The role of each region: that of the first conference kept which gives it one. */
function rolesByRegion({ dossier, roles }: Catalogue, has: (key: string) => boolean): Map<string, Role> {
	const byRegion = new Map<string, Role>();
	for (const { id, participants } of dossier.conferences) {
		if (!has(`conference/${id}`)) continue;
		for (const { region, role } of participants) {
			const record = roles.get(role);
			if (record && !byRegion.has(region)) byRegion.set(region, record);
		}
	}
	return byRegion;
}

/** The countries whose provinces belong to layers: their province lines are drawn when a map is near enough. */
export function provinceCountries(regions: readonly RegionMark[]): readonly string[] {
	return [...new Set(regions.flatMap(({ country, layered }) => (country && layered ? [country] : [])))];
}

/**
 * The regions to draw, wholes before their parts: those of layers that are on, those with a role while participants
 * are shown, and the one selected. A layer that is off takes its regions with it, roles and all.
 */
export function regionMarks(
	catalogue: Catalogue,
	view: View,
	/** Which conferences give roles; null while participants are not shown. */
	has: ((key: string) => boolean) | null,
	selection: Selection | null,
): RegionMark[] {
	const states = layerStates(catalogue, view);
	const roles = has ? rolesByRegion(catalogue, has) : new Map<string, Role>();
	const selected = selection?.kind === "region" ? selection.id : null;
	const ids = new Set([...roles.keys(), ...states.keys()]);
	for (const id of ids) if (states.get(id) === "off") ids.delete(id);
	if (selected) ids.add(selected);

	return [...ids]
		.flatMap((id): RegionMark[] => {
			const region = catalogue.region(id);
			if (!region) return [];
			const off = states.get(id) === "off";
			// whose area it is has not been agreed: no participant's colour may say otherwise
			const role = off || region.kind === "undetermined" ? null : (roles.get(id) ?? null);
			const name = catalogue.regionName(id);
			return [
				{
					id,
					name,
					accessibleName: role ? `${name}, ${catalogue.text(role.name)}` : name,
					role,
					layered: states.get(id) === "on",
					country: region.country ?? null,
					within: region.country !== undefined && states.get(region.country) === "on",
					selected: id === selected,
				},
			];
		})
		.sort((one, other) => Number(one.country !== null) - Number(other.country !== null));
}
