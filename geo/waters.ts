import type { Feature, Point } from "geojson";
import type { Names } from "./area-names";

/** Names of seas and large lakes; rank 1 is an ocean or a great sea. Names follow the usage of the United Nations. */
const table: [lon: number, lat: number, rank: 1 | 2 | 3, en: string, areaKm2?: number][] = [
	[50.7, 41.6, 1, "Caspian Sea", 371000],
	[34.5, 43.3, 1, "Black Sea", 436000],
	[63.5, 16.5, 1, "Arabian Sea", 3862000],
	[88.5, 14.5, 1, "Bay of Bengal", 2600000],
	[18, 34.3, 1, "Mediterranean Sea", 2500000],
	[37, 74.5, 1, "Barents Sea", 1400000],
	[70, 75.5, 1, "Kara Sea", 926000],
	[79, -8, 1, "Indian Ocean"],
	[20, 84.5, 1, "Arctic Ocean"],
	[-35, 38, 1, "North Atlantic Ocean"],
	[-15, -25, 1, "South Atlantic Ocean"],
	[165, 28, 1, "North Pacific Ocean"],
	[-130, -25, 1, "South Pacific Ocean"],
	[80, -60, 1, "Southern Ocean"],
	[149, 54, 1, "Sea of Okhotsk", 1583000],
	[-178, 58.5, 1, "Bering Sea", 2304000],
	[114.5, 13.5, 1, "South China Sea", 3500000],
	[124.5, 29.5, 2, "East China Sea", 1249000],
	[123, 36.2, 2, "Yellow Sea", 380000],
	[126, 76.5, 2, "Laptev Sea", 662000],
	[163, 72.5, 2, "East Siberian Sea", 987000],
	[2.5, 68.5, 2, "Norwegian Sea", 1383000],
	[3.2, 56.5, 2, "North Sea", 575000],
	[19.6, 57.3, 2, "Baltic Sea", 377000],
	[37.6, 65.5, 3, "White Sea", 90000],
	[36.8, 46.1, 3, "Sea of Azov", 39000],
	[25.1, 38.4, 3, "Aegean Sea", 215000],
	[38.2, 20.3, 2, "Red Sea", 438000],
	[51.5, 27.1, 2, "Persian Gulf", 251000],
	[59, 24.6, 3, "Gulf of Oman", 181000],
	[48.4, 12.2, 3, "Gulf of Aden", 410000],
	[73, 8.8, 3, "Laccadive Sea", 786000],
	[95.6, 10.5, 2, "Andaman Sea", 798000],
	[58.5, 45.05, 3, "Aral Sea", 7000],
	[74.2, 46.2, 3, "Lake Balkhash", 17500],
	[77.25, 42.42, 3, "Issyk-Kul", 6200],
	[107.7, 53.5, 3, "Lake Baikal", 31700],
	[31.4, 60.8, 3, "Lake Ladoga", 17700],
	[35.4, 61.7, 3, "Lake Onega", 9900],
	[100.2, 36.9, 3, "Qinghai Lake", 4300],
	[42.9, 38.6, 3, "Lake Van", 3700],
	[45.45, 37.7, 3, "Lake Urmia", 4500],
	[33, -1, 3, "Lake Victoria", 68000],
	[-58, 25, 2, "Sargasso Sea"],
	[-75, 15, 2, "Caribbean Sea", 2754000],
	[-90, 25.5, 2, "Gulf of Mexico", 1600000],
	[-85, 60, 2, "Hudson Bay", 1230000],
	[155, -18, 2, "Coral Sea", 4791000],
	[160, -40, 2, "Tasman Sea", 2300000],
];

export interface WaterProperties {
	names: Names;
	rank: 1 | 2 | 3;
	areaKm2?: number;
}

/** The names of waters as points in [lon, lat] degrees. */
export function waters(): Feature<Point, WaterProperties>[] {
	return table.map(([lon, lat, rank, en, areaKm2]) => ({
		type: "Feature",
		properties: { names: { en }, rank, ...(areaKm2 && { areaKm2 }) },
		geometry: { type: "Point", coordinates: [lon, lat] },
	}));
}
