/** Points in GeoJSON on one line, made: as a program writes them, the same for the same number. */

const FEATURES_A_PIECE = 5000;

/** In UTF-8, about 400 bytes a feature, piece by piece. */
export function* makeGeoJson(features: number): Generator<string> {
	let state = 1;
	const below = (limit: number) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 4294967296) * limit);
	};
	const two = (value: number) => String(value).padStart(2, "0");
	function feature(index: number): string {
		const date = `${2003 + below(20)}-${two(1 + below(12))}-${two(1 + below(28))}`;
		const place = [below(3_000_000) / 10_000 - 150, below(1_200_000) / 10_000 - 60];
		const properties = {
			id: index,
			title: `Clash near Town ${below(20_000)}`,
			date,
			type: `Kind ${below(12)}`,
			actor: `Group ${below(400)}`,
			fatalities: below(30),
			source: `Agency ${below(60)}`,
			notes: `An account of the ordinary length about what happened there, by whom and to whom, number ${index}, with what was said of it on the day after and by whom it was confirmed.`,
		};
		return JSON.stringify({ type: "Feature", properties, geometry: { type: "Point", coordinates: place } });
	}
	yield '{"type":"FeatureCollection","features":[';
	for (let first = 0; first < features; first += FEATURES_A_PIECE) {
		const count = Math.min(FEATURES_A_PIECE, features - first);
		const piece = Array.from({ length: count }, (_, index) => feature(first + index)).join(",");
		yield first > 0 ? `,${piece}` : piece;
	}
	yield "]}";
}
