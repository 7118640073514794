/** Puts a text on the clipboard. Tells whether the browser let it: without a secure address there is no clipboard at all. */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}
