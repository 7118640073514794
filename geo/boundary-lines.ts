import { meshArcs } from "topojson-client";
import type { GeometryCollection, GeometryObject, MultiLineString, Objects, Topology } from "topojson-specification";
import { arcsOfRing, geometriesOf, polygonsOf } from "./rings-of";

export interface LineProperties {
	class: "coast" | "international" | "undetermined" | "line-of-control" | "province";
	/** For province lines: whose provinces. */
	country?: string;
}

/**
 * The lines to draw, one geometry per class; every arc of a boundary lies in exactly one of them.
 *
 * @param topology has the objects areas, provinces and control
 */
export function boundaryLines<T extends Objects>(topology: Topology<T>): GeometryCollection<LineProperties> {
	const { areas, provinces, control } = topology.objects;
	const classes = new Map<string, number[]>();
	const add = (name: string, arc: number) => classes.set(name, [...(classes.get(name) ?? []), arc]);
	const sides = usersOfArcs(geometriesOf(areas));
	for (const [arc, users] of sides) {
		if (users.length === 1) add("coast", arc);
		else if (users.some(isUndetermined)) add("undetermined", arc);
		else add("international", arc);
	}
	for (const [arc, [user]] of usersOfArcs(geometriesOf(provinces))) {
		if (user && !sides.has(arc)) add(`province ${countryOf(user)}`, arc);
	}
	for (const line of geometriesOf(control)) {
		for (const arc of arcsOfRing((line as MultiLineString).arcs.flat())) add("line-of-control", arc);
	}
	const geometries = [...classes]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, arcs]) => {
			const [kind, country] = name.split(" ");
			const properties = { class: kind as LineProperties["class"], ...(country && { country }) };
			return { ...joined(topology, arcs), id: name.replace(" ", "-"), properties };
		});
	return { type: "GeometryCollection", geometries };
}

function isUndetermined({ properties }: GeometryObject): boolean {
	return (properties as { kind: string }).kind === "undetermined";
}

function countryOf({ properties }: GeometryObject): string {
	return (properties as { country: string }).country;
}

/** Which geometries have an arc in a ring, for every arc. */
function usersOfArcs(geometries: GeometryObject[]): Map<number, GeometryObject[]> {
	const users = new Map<number, GeometryObject[]>();
	for (const geometry of geometries) {
		for (const arc of polygonsOf(geometry).flat().flatMap(arcsOfRing)) {
			users.set(arc, [...(users.get(arc) ?? []), geometry]);
		}
	}
	return users;
}

/** The arcs strung together into lines as long as possible. */
function joined(topology: Topology, arcs: number[]): MultiLineString {
	return meshArcs(topology, { type: "MultiLineString", arcs: arcs.map((arc) => [arc]) });
}
