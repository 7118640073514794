/** Opening a file: a button, a file dropped anywhere, something pasted. What reads it comes when there is one. */
import { OpenButton } from "../open/open-button";
import { mount } from "../ui/mount";
import { words } from "../words/en";
import { createBarCard } from "./bar-card";
import { reasonOf } from "./load";
import type { FileOpening } from "./opening";
import type { MakeExtra } from "./page-context";

export const withOpen: MakeExtra = (page) => {
	if (!page.open) return { update: () => undefined };
	const bar = createBarCard(page, page.skeleton.open, "open", update);
	const piece = mount(bar.button, OpenButton);
	let opening: FileOpening | null = null;
	let coming: Promise<FileOpening | null> | null = null;

	function load(): Promise<FileOpening | null> {
		coming ??= import("./opening").then(
			({ createOpening }) => {
				if (page.ended.aborted) return null;
				opening = createOpening(page, bar.card, { show: bar.open, close: () => void bar.close() });
				return opening;
			},
			(error: unknown) => {
				coming = null;
				page.say(words.notices.pieceFailed(reasonOf(error)));
				return null;
			},
		);
		return coming;
	}

	async function toggle(): Promise<void> {
		if (bar.close()) return;
		bar.open();
		(await load())?.enter();
	}

	function update(): void {
		const open = bar.isOpen();
		piece.update({ open, onToggle: () => void toggle() });
		bar.card.hidden = !open;
		if (open) opening?.draw();
	}

	const listen = { signal: page.ended };
	/** Files are on their way over the page: without this the browser would leave the page for them. */
	const carriesFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") ?? false;
	document.addEventListener(
		"dragover",
		(event) => {
			if (!carriesFiles(event)) return;
			event.preventDefault();
			void load().then((loaded) => loaded?.hover(true));
		},
		listen,
	);
	document.addEventListener(
		"dragleave",
		({ relatedTarget }) => {
			if (relatedTarget === null) opening?.hover(false);
		},
		listen,
	);
	document.addEventListener(
		"drop",
		(event) => {
			if (!carriesFiles(event)) return;
			event.preventDefault();
			const { files, folders } = droppedIn(event.dataTransfer);
			void load().then((loaded) => {
				loaded?.hover(false);
				if (files.length > 0) loaded?.receive(files);
				else if (folders > 0) loaded?.receiveFolder();
			});
		},
		listen,
	);
	document.addEventListener(
		"paste",
		(event) => {
			if (event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]")) return;
			const files = [...(event.clipboardData?.files ?? [])];
			const text = event.clipboardData?.getData("text/plain") ?? "";
			if (files.length > 0 && !isTableWithPicture(text, files)) void load().then((loaded) => loaded?.receive(files));
			else if (text.trim() !== "") void load().then((loaded) => loaded?.receiveText(text));
		},
		listen,
	);
	const { named } = page.loaded;
	if (named) afterPainting((loaded) => loaded.receiveNamed(named));
	// of a file that was just opened, what became of it is shown at once
	if (page.loaded.fresh)
		afterPainting((loaded) => {
			bar.open();
			loaded.enterReport();
		});

	function afterPainting(go: (loaded: FileOpening) => void): void {
		requestAnimationFrame(() =>
			setTimeout(async () => {
				if (page.ended.aborted) return;
				const loaded = await load();
				if (loaded) go(loaded);
			}),
		);
	}

	return { update, destroy: () => opening?.destroy() };
};

/** What was let fall: files, and how many folders, which a browser gives as files that cannot be read. */
function droppedIn(data: DataTransfer | null): { readonly files: readonly File[]; readonly folders: number } {
	const items = [...(data?.items ?? [])].filter(({ kind }) => kind === "file");
	const isFolder = items.map((item) => item.webkitGetAsEntry()?.isDirectory ?? false);
	const files = [...(data?.files ?? [])].filter((_, index) => !isFolder[index]);
	return { files, folders: isFolder.filter(Boolean).length };
}

/** Whether files are only the picture that a spreadsheet puts beside the cells which were copied. */
function isTableWithPicture(text: string, files: readonly File[]): boolean {
	return /[\t\n]/.test(text.trim()) && files.every(({ type }) => type.startsWith("image/"));
}
