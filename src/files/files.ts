/**
 * The one door through which the page asks for its files, so that a page which carries them inside itself can answer
 * without a network: a <script type="application/json" data-file="PATH"> goes before a request.
 */

/** Why a file could not be had: the status of the answer, or what the browser said. */
class FileMissing extends Error {
	override readonly name = "FileMissing";
}

/**
 * The text of a file, by its path relative to the page.
 * @throws FileMissing when it is not there or cannot be reached
 */
export async function readFile(path: string): Promise<string> {
	return carriedText(path) ?? (await answerOf(path)).text();
}

/**
 * A file as bytes, by its path relative to the page.
 * @throws FileMissing when it is not there or cannot be reached
 */
export async function readBytes(path: string): Promise<Blob> {
	const carried = carriedText(path);
	return carried === null ? (await answerOf(path)).blob() : new Blob([carried]);
}

function carriedText(path: string): string | null {
	const carried = [...document.querySelectorAll("script[data-file]")].find(
		(element) => element.getAttribute("data-file") === path,
	);
	return carried ? (carried.textContent ?? "") : null;
}

async function answerOf(path: string): Promise<Response> {
	let answer: Response;
	try {
		answer = await fetch(new URL(path, document.baseURI));
	} catch (error) {
		throw new FileMissing(error instanceof Error ? error.message : "no answer");
	}
	if (!answer.ok) throw new FileMissing(`${answer.status} ${answer.statusText}`.trim());
	return answer;
}

/** Whether a path stays on the page's own origin. */
export function isOwnOrigin(path: string): boolean {
	try {
		return new URL(path, document.baseURI).origin === new URL(document.baseURI).origin;
	} catch {
		return false;
	}
}
