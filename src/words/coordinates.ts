import { words } from "./en";

/** Metres of one degree of latitude. */
const METRES_PER_DEGREE = 111_195;

/** Coordinates in the two common forms, with no more digits than the place is known to. */
export interface CoordinatesInWords {
	/** "55.83° N, 37.39° E" */
	readonly decimal: string;
	/** "55° 50′ N, 37° 23′ E" */
	readonly sexagesimal: string;
}

/** [longitude, latitude] in degrees, known to within some metres, as latitude and longitude in words. */
export function coordinatesInWords([lon, lat]: readonly [number, number], metres: number): CoordinatesInWords {
	const turned = ((((lon + 180) % 360) + 360) % 360) - 180;
	const pair = (form: (degrees: number) => string) => {
		const { north, south, east, west, both } = words.coordinates;
		return both(
			`${form(Math.abs(lat))} ${lat < 0 ? south : north}`,
			`${form(Math.abs(turned))} ${turned < 0 ? west : east}`,
		);
	};
	const digits = Math.min(5, Math.max(0, Math.round(Math.log10(METRES_PER_DEGREE / metres))));
	const decimal = new Intl.NumberFormat("en-GB", {
		style: "unit",
		unit: "degree",
		unitDisplay: "narrow",
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	});
	return {
		decimal: pair((degrees) => decimal.format(degrees)),
		sexagesimal: pair((degrees) => minutes(degrees, metres)),
	};
}

const whole = new Intl.NumberFormat("en-GB");
const twoDigits = new Intl.NumberFormat("en-GB", { minimumIntegerDigits: 2 });

/** Degrees and minutes, and seconds where half a minute is too coarse. */
function minutes(degrees: number, metres: number): string {
	if (metres > 500) {
		const total = Math.round(degrees * 60);
		return `${whole.format(Math.floor(total / 60))}° ${twoDigits.format(total % 60)}′`;
	}
	const total = Math.round(degrees * 3600);
	const minute = Math.floor(total / 60);
	return `${whole.format(Math.floor(minute / 60))}° ${twoDigits.format(minute % 60)}′ ${twoDigits.format(total % 60)}″`;
}
