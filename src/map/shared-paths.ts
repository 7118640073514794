/** Projected geographies, kept while the geography lives: maps that stand side by side do the work once. */
import type { Geography } from "../geo/geography";
import type { Extent, Projection } from "../geo/projection";
import { type BasePaths, createBasePaths, createBasePathsInSlices } from "./base-paths";

/** By the extent to which the projection was fitted. */
const kept = new WeakMap<Geography, Map<string, BasePaths>>();

function keptOf(geography: Geography): Map<string, BasePaths> {
	const known = kept.get(geography) ?? new Map<string, BasePaths>();
	kept.set(geography, known);
	return known;
}

/** The paths of a geography in the projection that is fitted to an extent. */
export function sharedPaths(geography: Geography, extent: Extent, projection: Projection): BasePaths {
	const known = keptOf(geography);
	const paths = known.get(extent.join()) ?? createBasePaths(geography, projection);
	known.set(extent.join(), paths);
	return paths;
}

/** The same in slices, so that the page answers meanwhile; null when it was cancelled. */
export async function sharedPathsInSlices(
	geography: Geography,
	extent: Extent,
	projection: Projection,
	cancelled: () => boolean,
): Promise<BasePaths | null> {
	const known = keptOf(geography);
	const paths = known.get(extent.join()) ?? (await createBasePathsInSlices(geography, projection, cancelled));
	if (paths) known.set(extent.join(), paths);
	return paths;
}
