/** Words of the note on boundaries; otherwise as in en.ts. What is said of places comes from the geography. */
export const boundaryWords = {
	region: "Boundary policy",
	close: "Close",
	/** Of a geography that says nothing of itself. */
	general: [
		"Areas of undetermined status are regions of their own: hatched, with dashed boundaries, and never in a participant’s colour.",
		"Lines are generalised: near a boundary, the dossier’s words on where something happened count, not the drawing.",
	],
	lines: "How lines are drawn",
	patterns: {
		undetermined: "dashed, around a hatched area",
		"line-of-control": "dotted",
		international: "solid",
		province: "thin and pale",
	},
	line: (name: string, pattern: string) => `${name}: ${pattern}`,
	now: "in view now",
	notNow: "not in view now",
	here: "Areas of undetermined status in view",
	none: "None is in view.",
	elsewhere: "Areas of undetermined status elsewhere",
	show: (name: string) => `Show ${name}`,
	absent: "Not drawn as undetermined",
	sources: "Sources",
	edition: (version: string, date: string) => `Version: ${version}. Date of the data: ${date}.`,
} as const;
