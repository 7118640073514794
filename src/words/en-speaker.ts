/** The words of the speaker's window, the story, the handout and the rehearsal: apart, since few readers ever load them. */
import { counted, listInWords, numberInWords } from "./numbers";

const scene = (index: number, title: string) => `Scene ${numberInWords(index + 1)}, “${title}”`;

/** ", paragraphs P3 and P4", behind the name of a source. */
const paragraphs = (names: readonly string[]) =>
	names.length === 0 ? "" : `, ${names.length === 1 ? "paragraph" : "paragraphs"} ${listInWords(names)}`;

export const speakerWords = {
	speaker: {
		page: (title: string) => `Speaker: ${title}`,
		region: "Speaker window",
		now: "Now",
		nowPrivate: "You, not the audience",
		next: "Next",
		position: (index: number, count: number) => `Scene ${numberInWords(index + 1)} of ${numberInWords(count)}`,
		noScenes: "This dossier has no scenes, so there is no briefing to speak.",
		noScene: "No scene: the opening view",
		last: "This is the last scene.",
		mapOf: (title: string) => `Map of the scene “${title}”`,
		mapOfView: "Map of what is shown",
		notes: "Notes",
		noNotes: "No notes for this scene.",
		smaller: "Make the notes smaller",
		larger: "Make the notes larger",
		smallerSign: "A−",
		largerSign: "A+",
		time: "Time",
		clock: "Clock",
		start: "Start",
		pause: "Pause",
		goOn: "Go on",
		reset: "Reset",
		notStarted: "The timer has not been started.",
		thisScene: "This scene",
		inAll: "In all",
		elapsed: "Elapsed",
		planned: "Planned",
		unplanned: "not planned",
		partly: "at least",
		onTime: "On time",
		ahead: (time: string) => `− ${time} ahead of plan`,
		behind: (time: string) => `+ ${time} behind plan`,
		scenes: "Scenes",
		audienceHere: "audience",
		youHere: "you",
		controls: "Controls",
		previous: "Previous",
		nextStep: "Next",
		first: "First",
		lastStep: "Last",
		blank: "Blank",
		question: "Question",
		autoplay: "Autoplay",
		fullScreen: "Audience full screen",
		fullScreenNo: "The browser allows full screen only from the audience window itself: press F there.",
		takeOver: "Move the map from here",
		hold: "Hold audience",
		push: "Show this to the audience",
		release: "Back to the audience",
		held: (title: string) =>
			`Audience held on “${title}”. You go ahead alone, until you show them what you see or go back.`,
		heldPlain: "Audience held. You go ahead alone, until you show them what you see or go back.",
		blankNow: "The audience sees a blank screen.",
		questionNow: "Off the script for a question. Next returns to the scene.",
		offStage: "The audience window shows the page, not the stage.",
		present: "Put it on the stage",
		waiting: "Looking for the audience window…",
		gone: "The audience window is gone.",
		reopen: "Open it again",
		standalone: "No audience window is open.",
		openStage: "Open an audience window",
		together: "In step with the audience",
		alone: "This browser has no channel between windows: the audience window will not follow.",
		more: "Tools",
		rehearsal: (findings: number) =>
			findings === 0
				? "Rehearsal: nothing found"
				: `Rehearsal: ${counted(findings, { one: "finding", other: "findings" })}`,
		problems: (problems: number) => `Dossier: ${counted(problems, { one: "problem", other: "problems" })}`,
		rehearsalTitle: "Rehearsal",
		rehearsalNone: "Nothing found: every scene has a source, fits the stage and can be spoken in its time.",
		wholeDossier: "The whole dossier",
		handout: "Print handout",
		withNotes: "with notes",
		audienceLink: "Copy audience link",
		copied: "Copied.",
		copyFailed: "The browser did not let the page copy: select the link and copy it with your keyboard.",
		linkLabel: "Audience link",
		linkHint: "On a wide screen the stage without notes, on a phone a story to scroll.",
		giveOut: "Give out",
		close: "Close",
		goTo: (typed: string) => `Go to scene ${typed}: press Enter`,
		keys: "Keys",
		keyList: [
			["→ PageDown Space", "next"],
			["← PageUp", "previous"],
			["Home, End", "first, last"],
			["number, Enter", "jump to a scene"],
			["B or .", "blank, and back"],
			["Q", "question, and back"],
			["H", "hold the audience, or go back to it"],
			["G or Enter", "while held: show this to the audience"],
			["A", "play by itself, or stop"],
			["M", "move the map from here, or stop"],
			["F", "audience full screen"],
			["T", "start or pause the timer"],
			["+ and −", "size of the notes"],
			["?", "this list"],
		],
		blockedTitle: "The window was blocked",
		blockedText: "The browser did not let the page open another window. Open it in a tab instead:",
		openSpeakerTab: "Open the speaker window in a tab",
		openStageTab: "Open the audience window in a tab",
		openHandoutTab: "Open the handout in a tab",
	},
	story: {
		region: "Story",
		explore: "Explore the map",
		sources: "Sources",
		end: "End of the briefing",
		position: (index: number, count: number) => `${numberInWords(index + 1)} of ${numberInWords(count)}`,
		noScenes: "This dossier has no scenes to read.",
		paragraphs,
	},
	handout: {
		page: (title: string) => `Handout: ${title}`,
		print: "Print",
		printHint: "A4 or Letter, upright: one page for each scene, then the sources.",
		drawing: (done: number, all: number) => `Drawing the maps: ${numberInWords(done)} of ${numberInWords(all)}`,
		ready: (maps: number) => `${counted(maps, { one: "map", other: "maps" })} drawn.`,
		missing: (maps: number) =>
			`${counted(maps, { one: "map", other: "maps" })} could not be drawn; the text is complete.`,
		withNotes: "With notes",
		notes: "Notes",
		sources: "Sources",
		allSources: "All sources, by their numbers",
		noScenes: "This dossier has no scenes, so there is no handout; the sources are below.",
		back: "To the map",
		position: (index: number, count: number) => `${numberInWords(index + 1)} of ${numberInWords(count)}`,
		paragraphs,
		accessed: (date: string) => `read ${date}`,
	},
	rehearsal: {
		finding: (where: string, message: string) => `${where}: ${message}`,
		scene,
		dossier: "The dossier",
		severity: { error: "To mend", warning: "To look at" },
		selection: (came: string) =>
			`came the selection ${came}, which this dossier does not have; expected one of its records. Correct “select”, or leave it out.`,
		layers: (came: string) =>
			`came the layers ${came}, which this dossier does not have; expected ids of its layers. Correct “hide” and “show”.`,
		kinds: (came: string) =>
			`came the kinds ${came}, which nothing in this dossier is; expected kinds such as incident/KIND or conference. Correct “kinds”.`,
		actors: (came: string) =>
			`came the actors ${came}, which this dossier does not have; expected ids of its actors. Correct “actors”.`,
		sources: (came: string) =>
			`came the sources ${came}, which this dossier does not have; expected ids of its sources. Correct “sources”.`,
		uncited: "came a caption without a source; expected at least one. Add “citations” to the scene.",
		uncitedFigures:
			"came a caption with figures and no source; expected the source of each. Add “citations” to the scene.",
		longCaption: (characters: number, most: number) =>
			`came a caption of ${numberInWords(characters)} characters; expected at most ${numberInWords(most)}, which fill the stage’s card at a size that is read from ten metres. Shorten it, or make two scenes.`,
		manySentences: (sentences: number, most: number) =>
			`came a caption of ${numberInWords(sentences)} sentences; expected at most ${numberInWords(most)}. Move what the audience need not read into the notes.`,
		fast: (pace: number, most: number) =>
			`came notes that need ${numberInWords(pace)} words a minute; expected at most ${numberInWords(most)}. Shorten the notes, or give the scene more seconds.`,
		slow: (pace: number, least: number) =>
			`came notes of ${numberInWords(pace)} words a minute; expected at least ${numberInWords(least)}. Say more, or give the scene fewer seconds.`,
		wholeFast: (pace: number, most: number) =>
			`the notes of all scenes together need ${numberInWords(pace)} words a minute; expected at most ${numberInWords(most)}. Shorten them, or plan a longer briefing.`,
		unplanned:
			"came no seconds although other scenes have them; expected how long it is meant to stand. Add “seconds”.",
		nothing:
			"came a view in which nothing is left of what the dossier tells; expected something to show. Widen the period or the filters, or switch a layer on.",
		notShown: (came: string) =>
			`came the selection ${came}, which this scene’s layers, period or filters leave out; expected it on the map. Show its layer, or widen period and filters.`,
		late: (path: string, came: string, asOf: string) =>
			`${path}: came ${came}, a date after the as-of date; expected none later than ${asOf}. Correct the date, or “asOf”.`,
		none: "Rehearsal: nothing found.",
		count: (findings: number) => `Rehearsal: ${counted(findings, { one: "finding", other: "findings" })}.`,
	},
} as const;
