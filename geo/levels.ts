/** How much one of the two files keeps. Areas are in square kilometres, grids in degrees. */
export interface Level {
	/** A point is dropped when its triangle with its neighbours is smaller, in the region ... */
	triangleInRegion: number;
	/** ... in countries with provinces, and around Moscow ... */
	triangleInDetail: number;
	/** ... and in the rest of the world. */
	triangleElsewhere: number;
	islandInRegion: number;
	islandElsewhere: number;
	lakeInRegion: number;
	lakeElsewhere: number;
	/** Rivers up to this rank of Natural Earth (1 is a great river); 0 is none. */
	riverInRegion: number;
	riverElsewhere: number;
	/** All provinces of these countries ... */
	provincesOf: string[];
	/** ... and single ones of others. */
	provinces: string[];
	cityInRegion: number;
	cityElsewhere: number;
	/** Whether the capital of every province is shown, even where the level lacks the province. */
	provinceCapitals: boolean;
	/** The size of the grid that coordinates are rounded to. */
	grid: number;
}

/** Loaded always, for the first view. */
export const overview: Level = {
	triangleInRegion: 45,
	triangleInDetail: 12,
	triangleElsewhere: 700,
	islandInRegion: 300,
	islandElsewhere: 4000,
	lakeInRegion: 900,
	lakeElsewhere: 8000,
	riverInRegion: 5,
	riverElsewhere: 0,
	provincesOf: ["AF", "TJ", "UZ"],
	provinces: ["RU-MOW", "RU-MOS"],
	cityInRegion: 2_000_000,
	cityElsewhere: 6_000_000,
	provinceCapitals: false,
	grid: 0.004,
};

/** Loaded when the reader zooms in. */
export const detail: Level = {
	triangleInRegion: 0.02,
	triangleInDetail: 0,
	triangleElsewhere: 0.5,
	islandInRegion: 0,
	islandElsewhere: 1,
	lakeInRegion: 0,
	lakeElsewhere: 200,
	riverInRegion: 6,
	riverElsewhere: 3,
	provincesOf: ["AF", "TJ", "UZ", "RU"],
	provinces: [],
	cityInRegion: 100_000,
	cityElsewhere: 500_000,
	provinceCapitals: true,
	grid: 0.0002,
};
