/** What the map says about its own boundaries: the facts of SOURCES.md, for the reader. */

/** Texts by language tag. */
type Texts = { [language: string]: string };

/** Written into both files beside their objects. */
export interface MapPolicy {
	/** By which rule boundaries are drawn, a sentence or two each. */
	policy: Texts[];
	/** What the United Nations ask to be said. */
	disclaimer: Texts;
	sources: { what: Texts; source: Texts; version: string; date: Texts }[];
	/** Why a class of lines is drawn as it is. */
	lines: { [name: string]: Texts };
	/** Why the status of an area is undetermined, by its id. */
	areas: { [id: string]: Texts };
	/** What one may look for and not find, or find drawn in one way of several. */
	absent: { name: Texts; note: Texts }[];
}

const NO_DATE = "the file states no date; taken on 24 November 2026";
const NATURAL_EARTH = "Natural Earth, 1:10 million";

export const policy: MapPolicy = {
	policy: [
		{
			en: "Countries and coast are drawn as UN Geodata draws them, simplified. An area whose status it leaves undetermined is a region of its own: hatched, with a dashed outline, and never in a participant’s colour.",
		},
		{
			en: "Provinces are Natural Earth’s, cut to the outlines of the United Nations, with names and codes corrected. Lines are generalised: near a boundary, the dossier’s words on where something happened count, not the drawing.",
		},
	],
	disclaimer: {
		en: "The boundaries and names shown and the designations used on this map do not imply official endorsement or acceptance by the United Nations.",
	},
	sources: [
		{
			what: { en: "Countries, areas of undetermined status, coast" },
			source: { en: "UN Geodata (United Nations Geospatial), for 1:25 million, simplified" },
			version: "plotly.js 4.1.1, world_50m",
			date: { en: NO_DATE },
		},
		{
			what: { en: "Lakes" },
			source: { en: "Natural Earth, 1:50 million" },
			version: "plotly.js 4.1.1, world_50m",
			date: { en: NO_DATE },
		},
		{
			what: { en: "Provinces" },
			source: { en: NATURAL_EARTH },
			version: "libgnudatalanguage0 1.0.1-4+b5, ne_10m_admin_1_states_provinces",
			date: { en: NO_DATE },
		},
		{
			what: { en: "Line of Control" },
			source: { en: NATURAL_EARTH },
			version: "libmagics++-data 4.13.0-1, ne_10m_admin_0_boundary_lines_land",
			date: { en: NO_DATE },
		},
		{
			what: { en: "Rivers and cities" },
			source: { en: NATURAL_EARTH },
			version: "libmagics++-data 4.13.0-1, ne_10m_rivers_lake_centerlines, ne_10m_populated_places_simple",
			date: { en: NO_DATE },
		},
	],
	lines: {
		undetermined: {
			en: "The outline of an area of undetermined status, except along the coast: no boundary is agreed there.",
		},
		"line-of-control": {
			en: "The dotted line represents approximately the Line of Control in Jammu and Kashmir agreed upon by India and Pakistan. The final status of Jammu and Kashmir has not yet been agreed upon by the parties. Only what lies well inside the area is drawn; it ends in the north where its source ends.",
		},
		international: {
			en: "Every other boundary between two areas. The dotted and dashed lines that UN Geodata has besides, as between Sudan and South Sudan or in Korea, are not in the packaged file: there too this line is drawn.",
		},
		province: {
			en: "Inside some countries, when the map is near enough. It says nothing about the status of the land.",
		},
	},
	areas: {
		XJK: {
			en: "India and Pakistan each administer a part and claim the whole. Its final status has not yet been agreed upon by the parties.",
		},
		XAC: { en: "Administered by China and claimed by India." },
		XAP: { en: "Administered by India and claimed in large part by China." },
		XHT: {
			en: "Administered by Egypt and claimed by Sudan: two lines, of 1899 and of 1902, are each taken for the boundary.",
		},
		XBT: { en: "Claimed by neither Egypt nor Sudan: each holds to the line that gives it the Hala’ib Triangle." },
		XIT: { en: "Administered by Kenya and claimed by South Sudan." },
	},
	absent: [
		{
			name: { en: "Abyei" },
			note: {
				en: "UN Geodata has it as an area of undetermined status; the packaged file has not, and it lies within South Sudan.",
			},
		},
		{
			name: { en: "Kuril Islands (Kunashir, Iturup)" },
			note: {
				en: "No area of undetermined status in the file: within the Russian Federation, and only in the finer lines.",
			},
		},
		{
			name: { en: "Crimea and Sevastopol" },
			note: {
				en: "Within Ukraine, as UN Geodata draws them; Natural Earth’s two provinces that say otherwise are left out.",
			},
		},
		{ name: { en: "Golan Heights" }, note: { en: "Within the Syrian Arab Republic." } },
		{
			name: { en: "Gaza, West Bank, East Jerusalem" },
			note: { en: "One area, Palestine; Jerusalem and Tel Aviv are marked without the rank of a capital." },
		},
		{ name: { en: "Kosovo" }, note: { en: "No area of its own: within Serbia." } },
		{
			name: { en: "Northern Cyprus; Somaliland; Abkhazia and South Ossetia; Transnistria; Karabakh" },
			note: { en: "No areas of their own: within Cyprus, Somalia, Georgia, Moldova and Azerbaijan." },
		},
		{
			name: { en: "Western Sahara; Taiwan; Falkland Islands (Malvinas)" },
			note: { en: "Areas of their own, by their codes in ISO 3166-1; no area of undetermined status in the file." },
		},
		{
			name: { en: "Doklam; Shaksgam valley; Demchok" },
			note: { en: "No areas of their own: within Bhutan, China and China." },
		},
	],
};
