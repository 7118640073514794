import type { Feature, LineString, MultiLineString } from "geojson";
import type { BoundaryClass, Geography } from "../geo/geography";
import { partWithin } from "../geo/part";
import type { Extent, Projection } from "../geo/projection";
import { type PlanePath, planePath } from "./plane-path";

/** A geography projected once, ready to be painted at any camera. */
export interface BasePaths {
	/** Countries and areas of undetermined status. */
	readonly areas: readonly (PlanePath & {
		readonly id: string;
		readonly undetermined: boolean;
	})[];
	readonly provinces: readonly (PlanePath & {
		readonly id: string;
		readonly country: string;
	})[];
	readonly lakes: readonly PlanePath[];
	readonly rivers: readonly PlanePath[];
	readonly boundaries: readonly (PlanePath & {
		readonly class: BoundaryClass;
		readonly country?: string;
	})[];
}

/** Work done in one go before the page gets its turn again, in milliseconds: half a frame at 60 Hz. */
const SLICE = 8;

/** Projects a geography, or what of it may meet an extent, in slices, so that the page answers meanwhile. */
export async function createBasePathsInSlices(
	geography: Geography,
	projection: Projection,
	cancelled: () => boolean,
	within?: Extent,
): Promise<BasePaths | null> {
	const steps = projectStepwise(geography, projection, within);
	for (;;) {
		const until = performance.now() + SLICE;
		while (performance.now() < until) {
			const step = steps.next();
			if (step.done) return step.value;
		}
		await new Promise((resolve) => setTimeout(resolve));
		if (cancelled()) return null;
	}
}

/** Projects a geography at once. */
export function createBasePaths(geography: Geography, projection: Projection): BasePaths {
	const steps = projectStepwise(geography, projection);
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

function* projectStepwise(geography: Geography, projection: Projection, within?: Extent): Generator<void, BasePaths> {
	const part = <S extends Parameters<typeof partWithin>[0]>(shape: S) =>
		(within ? partWithin(shape, within) : shape) as S | null;
	const areas: BasePaths["areas"][number][] = [];
	const provinces: BasePaths["provinces"][number][] = [];
	for (const { id, kind, country, shape } of geography.regions.values()) {
		const seen = part(shape());
		yield;
		if (!seen) continue;
		const projected = planePath(projection, seen);
		if (kind === "province") provinces.push({ ...projected, id, country: country ?? "" });
		else areas.push({ ...projected, id, undetermined: kind === "undetermined" });
		yield;
	}
	const lakes: PlanePath[] = [];
	for (const lake of geography.lakes) {
		const seen = part(lake());
		if (seen) lakes.push(planePath(projection, seen));
		yield;
	}
	const rivers: PlanePath[] = [];
	for (const river of geography.rivers) {
		const seen = part(river());
		if (seen) rivers.push(planePath(projection, seen));
		yield;
	}
	const boundaries: BasePaths["boundaries"][number][] = [];
	for (const { class: boundaryClass, country, line } of geography.boundaries)
		for (const piece of pieces(part(line()))) {
			boundaries.push({
				...planePath(projection, piece),
				class: boundaryClass,
				...(country && { country }),
			});
			yield;
		}
	return { areas, provinces, lakes, rivers, boundaries };
}

/** Single lines, so that each can be passed over while it is out of sight. */
function pieces(line: Feature<LineString | MultiLineString> | null): Feature<LineString>[] {
	if (!line) return [];
	const { geometry } = line;
	const parts = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
	return parts.map((coordinates) => ({
		type: "Feature",
		properties: null,
		geometry: { type: "LineString", coordinates },
	}));
}
