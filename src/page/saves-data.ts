/** Whether the reader asked the browser to load no more than it must. */
export function savesData(): boolean {
	const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
	return connection?.saveData === true;
}
