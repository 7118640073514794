import { readDossier } from "../dossier/parse";
import type { Problem } from "../dossier/problem";
import { Failure } from "../notice/failure";
import { mount } from "../ui/mount";
import { words } from "../words/en";
import { dark, type Example, narrow, nothing, type Piece } from "./example";

function failure(
	id: string,
	title: string,
	expect: string,
	reason: string,
	{ problems = [], another = true }: { problems?: readonly Problem[]; another?: boolean } = {},
): Example {
	return {
		id: `failure-${id}`,
		title,
		expect,
		width: 900,
		height: 620,
		theme: "light",
		draw: (element) =>
			mount(element, Failure).update({
				reason,
				problems,
				shipped: another ? "." : null,
				onAgain: nothing,
			}),
	};
}

const missing = failure(
	"missing",
	"No such dossier",
	"What was asked for and what the server said; then what to do, with the shipped dossier first.",
	words.failure.missing("dossiers/mill-talks.json", "404 Not Found"),
);
const { problems } = readDossier(`{ "format": "brieflet-dossier/1", "id": "mill talks", "extent": [0, 50, 20, 40] }`);

export const failurePiece: Piece = {
	name: "Failure",
	examples: [
		missing,
		dark(missing),
		narrow(missing),
		failure(
			"unreadable",
			"Not a dossier",
			"Each problem with its place in the file, what came and what was expected.",
			words.failure.unreadable("dossiers/mill-talks.json"),
			{ problems },
		),
		failure(
			"geography",
			"No geography",
			"The map's geography is named as what failed; the shipped dossier is not offered, as it would fail too.",
			words.failure.geography("geo/overview.json", "503 Service Unavailable"),
			{ another: false },
		),
	],
};
