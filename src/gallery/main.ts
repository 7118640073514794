/** The gallery: every piece of the screen in every state. `gallery.html?only=ID` shows one example alone. */
import "../ui/fonts.css";
import "../ui/page.css";
import "./gallery.css";
import { barPiece } from "./bar";
import { boundariesPiece } from "./boundaries";
import { briefingPiece } from "./briefing";
import { comparePiece } from "./compare";
import { crowdPiece } from "./crowd";
import { detailsPiece } from "./details";
import { box, type Example, type Piece } from "./example";
import { failurePiece } from "./failure";
import { filtersPiece } from "./filters";
import { handlingPiece } from "./handling";
import { handoutPiece } from "./handout";
import { insetPiece } from "./inset";
import { layersPiece } from "./layers";
import { legendPiece } from "./legend";
import { mapPiece } from "./map";
import { measurePiece } from "./measure";
import { noticesPiece } from "./notices";
import { openPiece } from "./open";
import { pagePiece } from "./page";
import { printPiece } from "./print";
import { searchPiece } from "./search";
import { sharePiece } from "./share";
import { speakerPiece } from "./speaker";
import { storyPiece } from "./story";
import { tablePiece } from "./table";
import { timelinePiece } from "./timeline";

const pieces: readonly Piece[] = [
	pagePiece,
	mapPiece,
	crowdPiece,
	barPiece,
	handlingPiece,
	searchPiece,
	timelinePiece,
	boundariesPiece,
	layersPiece,
	legendPiece,
	detailsPiece,
	tablePiece,
	noticesPiece,
	failurePiece,
	insetPiece,
	measurePiece,
	filtersPiece,
	openPiece,
	comparePiece,
	sharePiece,
	briefingPiece,
	speakerPiece,
	storyPiece,
	handoutPiece,
	printPiece,
];

/** What the visual tests need to know of an example. */
export interface ListedExample {
	readonly id: string;
	readonly piece: string;
	/** Pixels. */
	readonly screen: number;
	readonly height: number | null;
}

declare global {
	var gallery: {
		readonly examples: readonly ListedExample[];
		/** Shows an example in place of the one before; done when it can be looked at. */
		show(id: string): Promise<void>;
	};
}

const root = document.getElementById("gallery");
const only = new URLSearchParams(location.search).get("only");
if (root) {
	globalThis.gallery = {
		examples: pieces.flatMap(({ name, examples }) =>
			examples.map(({ id, width, screen = width, height = null }) => ({ id, piece: name, screen, height })),
		),
		show(id) {
			clear(root);
			return showOne(root, id);
		},
	};
	if (only === null) showAll(root);
	else if (only !== "") void showOne(root, only);
}

/** Takes away an example and what it put beside itself, such as a dialog. */
function clear(root: HTMLElement): void {
	root.replaceChildren();
	root.removeAttribute("style");
	for (const element of [...document.body.children])
		if (element !== root && element.tagName !== "SCRIPT") element.remove();
	delete document.documentElement.dataset.drawn;
	scrollTo(0, 0);
}

/** Each example in a frame of its own: so wide, in its theme, and apart from the others. */
function showAll(root: HTMLElement): void {
	root.className = "gallery";
	box(root, "h1", "").textContent = "Gallery";
	const contents = box(root, "nav", "gallery-contents");
	for (const { name, examples } of pieces) {
		const link = box(contents, "a", "") as HTMLAnchorElement;
		link.href = `#${name}`;
		link.textContent = name;
		const section = box(root, "section", "");
		section.id = name;
		box(section, "h2", "").textContent = name;
		for (const example of examples) frame(section, example);
	}
}

function frame(section: HTMLElement, example: Example): void {
	const { id, title, expect, width, height, screen = width } = example;
	const figure = box(section, "figure", "");
	const heading = box(figure, "h3", "");
	const link = box(heading, "a", "") as HTMLAnchorElement;
	link.href = `?only=${id}`;
	link.textContent = title;
	box(figure, "figcaption", "").textContent = expect;
	const inner = box(figure, "iframe", "") as HTMLIFrameElement;
	inner.title = title;
	inner.loading = "lazy";
	inner.width = String(screen);
	inner.height = String(height ?? 200);
	inner.src = `?only=${id}`;
	if (height) return;
	inner.addEventListener("load", () => {
		const shown = inner.contentDocument?.getElementById("gallery");
		if (shown) new ResizeObserver(() => inner.setAttribute("height", String(shown.offsetHeight))).observe(shown);
	});
}

/** One example; `data-drawn` on the root element tells when it can be looked at. */
async function showOne(root: HTMLElement, id: string): Promise<void> {
	const example = pieces.flatMap(({ examples }) => examples).find((one) => one.id === id);
	const page = document.documentElement;
	if (!example) {
		root.textContent = `There is no example “${id}”.`;
		page.dataset.drawn = "failed";
		return;
	}
	page.dataset.theme = example.theme;
	document.title = example.title;
	root.className = "only";
	root.style.inlineSize = `${example.width}px`;
	if (example.height) root.style.blockSize = `${example.height}px`;
	try {
		// names on the map are measured: the letters have to be there
		await Promise.all(
			["400 1em 'Source Sans 3 Variable'", "400 1em 'Source Serif 4'"].map((font) =>
				document.fonts.load(font, "Aā Жұ"),
			),
		);
		await example.draw(root);
		await document.fonts.ready;
		for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
		page.dataset.drawn = "done";
	} catch (error) {
		root.textContent = String(error);
		page.dataset.drawn = "failed";
	}
}
