import { geoCircle, geoPath } from "d3-geo";
import type { LonLat } from "../geo/geography";
import { EARTH_RADIUS, type Projection } from "../geo/projection";
import { once } from "../view/once";
import type { Mark } from "./marks";
import { setAttributes, svg } from "./svg";

/** Kilometres from which a ring is an outline alone: filled, that of one incident would colour half a country. */
const WIDE = 100;

/** Draws the rings of marks that are known to so many kilometres around, in metres of the plane; one for each place. */
export function createRings(group: SVGGElement, projection: Projection): (marks: readonly Mark[]) => void {
	const path = geoPath(projection.geo).digits(0);
	const pathsAt = once((_place: LonLat) => new Map<number, string>());
	const drawn = new Map<string, SVGPathElement>();

	function pathOf(place: LonLat, km: number): string {
		const known = pathsAt(place);
		let d = known.get(km);
		if (d === undefined) {
			d = path(geoCircle().center([place[0], place[1]]).radius(degreesOf(km))()) ?? "";
			known.set(km, d);
		}
		return d;
	}

	return (marks) => {
		const wanted = new Map<string, { readonly place: LonLat; readonly km: number; readonly selected: boolean }>();
		for (const { ring, selected } of marks) {
			if (!ring) continue;
			const key = `${ring.place.join()}/${ring.km}`;
			if (selected || !wanted.has(key)) wanted.set(key, { ...ring, selected });
		}
		for (const [key, shape] of drawn)
			if (!wanted.has(key)) {
				shape.remove();
				drawn.delete(key);
			}
		for (const [key, { place, km, selected }] of wanted) {
			let shape = drawn.get(key);
			if (!shape) {
				shape = svg("path", { "vector-effect": "non-scaling-stroke", d: pathOf(place, km) });
				drawn.set(key, shape);
				group.append(shape);
			}
			setAttributes(shape, { class: ["ring", selected && "selected", km > WIDE && "wide"].filter(Boolean).join(" ") });
		}
	};
}

function degreesOf(km: number): number {
	return (((km * 1000) / EARTH_RADIUS) * 180) / Math.PI;
}
