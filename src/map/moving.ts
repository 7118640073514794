import { type LatLng, type LeafletEvent, type Map as LeafletMap, Point, type ZoomAnimEvent } from "leaflet";

/** Leaflet's own renderers use this method; it has no public name. */
interface WithNewOrigin {
	_getNewPixelOrigin(center: LatLng, zoom: number): Point;
}

/** The map's pixel origin at a camera to which it is about to fly. */
export function originAt(map: LeafletMap, center: LatLng, zoom: number): Point {
	return (map as unknown as WithNewOrigin)._getNewPixelOrigin(center, zoom);
}

/** What a layer that was drawn for one camera must do to follow the map until it is drawn again. */
export interface Moving {
	/** The element was drawn for the map's camera of now; `corner` is its top left in layer pixels. */
	drawn(corner: Point): void;
	/** How much larger the map is than when the element was drawn: 2 for one zoom level in. */
	magnification(): number;
	destroy(): void;
}

/** Keeps an element in step with the map by moving and scaling it, as Leaflet's own renderers do. */
export function createMoving(map: LeafletMap, element: HTMLElement | SVGElement): Moving {
	element.classList.add("leaflet-zoom-animated");
	element.style.transformOrigin = "0 0";
	let zoom = map.getZoom();
	let origin = map.getPixelOrigin();
	let corner = new Point(0, 0);

	const place = (newOrigin: Point, newZoom: number) => {
		const scale = map.getZoomScale(newZoom, zoom);
		const offset = origin.add(corner).multiplyBy(scale).subtract(newOrigin);
		element.style.transform = `translate(${offset.x}px,${offset.y}px) scale(${scale})`;
	};
	const onZoomAnimation = (event: LeafletEvent) => {
		const { center, zoom: newZoom } = event as ZoomAnimEvent;
		place(originAt(map, center, newZoom), newZoom);
	};
	const onZoom = () => place(map.getPixelOrigin(), map.getZoom());
	map.on("zoomanim", onZoomAnimation);
	map.on("zoom viewreset", onZoom);

	return {
		drawn(newCorner) {
			zoom = map.getZoom();
			origin = map.getPixelOrigin();
			corner = newCorner;
			place(origin, zoom);
		},
		magnification: () => map.getZoomScale(map.getZoom(), zoom),
		destroy() {
			map.off("zoomanim", onZoomAnimation);
			map.off("zoom viewreset", onZoom);
		},
	};
}
