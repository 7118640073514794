import { readDossier } from "../dossier/parse";
import type { Problem } from "../dossier/problem";
import { type Message, Notices } from "../notice/notices";
import { mount } from "../ui/mount";
import { words } from "../words/en";
import { box, dark, type Example, narrow, nothing, type Piece } from "./example";
import { dossier } from "./invented-dossier";
import { stageIn } from "./stage";

function notices(
	id: string,
	title: string,
	expect: string,
	{
		messages = [],
		problems = [],
		open = false,
	}: { messages?: readonly (string | Message)[]; problems?: readonly Problem[]; open?: boolean },
): Example {
	return {
		id: `notices-${id}`,
		title,
		expect,
		width: 900,
		height: 420,
		theme: "light",
		draw(element) {
			const place = box(stageIn(element).mapArea, "div", "notices");
			mount(place, Notices).update({
				messages: messages.map((message) => (typeof message === "string" ? { text: message } : message)),
				problems,
				onDismiss: nothing,
				onDismissProblems: nothing,
			});
			for (const each of place.querySelectorAll("details")) each.open = open;
		},
	};
}

/** Every incident without its kind and with a key of its own: two problems each, over and over. */
const broken = JSON.stringify({
	...dossier,
	incidents: Array.from({ length: 130 }, (_, index) => ({
		...dossier.incidents[0],
		id: `fire-${index}`,
		kind: 12,
		colour: "red",
	})),
});
const { problems } = readDossier(broken);

const stale = words.notices.staleSelection("incident/the-one-that-was-there-yesterday");
const few = notices("few", "A message and three problems", "Two notices, each with a button to dismiss it.", {
	messages: [stale],
	problems: problems.slice(0, 3),
});

export const noticesPiece: Piece = {
	name: "Notices",
	examples: [
		notices("message", "One message", "One sentence in the middle of the map's upper edge.", { messages: [stale] }),
		notices("action", "A message with a way out", "What can be done about it stands after the sentence, as a link.", {
			messages: [
				{
					text: words.notices.pieceFailed("503 Service Unavailable"),
					action: { label: words.failure.again, run: nothing },
				},
			],
		}),
		few,
		dark(few),
		narrow(few),
		notices(
			"many",
			"Many problems, opened",
			"The list scrolls inside its notice; each problem has a record, a place, what came and what was expected.",
			{ problems, open: true },
		),
		notices(
			"messages",
			"Three messages",
			"Three notices one below another; a long id breaks instead of leaving the notice.",
			{
				messages: [
					stale,
					words.notices.staleLayer(`a-layer-${"of-old-".repeat(8)}times`),
					words.map.detailFailed("503 Service Unavailable"),
				],
			},
		),
	],
};
