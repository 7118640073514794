/** How the page's own worker answers: decided by addresses alone, so that it can be tested without a browser. */

/** What is done with a request of the page. */
export type Plan =
	/** It is none of the worker's business. */
	| { readonly by: "browser" }
	/** A file that came with the page: the copy, and where there is none, the network. */
	| { readonly by: "copy"; readonly file: string }
	/** A dossier of this origin: its newest form, and where nobody answers, the copy. */
	| { readonly by: "network-first" };

export interface Asked {
	readonly url: string;
	readonly method: string;
	/** "navigate" where a window is to show the answer. */
	readonly mode: string;
	/** "" of what a script asks for; "image", "script" ... of what an element does. */
	readonly destination: string;
}

/** The file that is the page itself, whatever stands behind the question mark of its address. */
export const PAGE = "index.html";

/**
 * How a request is answered. `scope` is the address of the folder that the page was served from, with a slash at its end;
 * `files` are the paths in it that came with the page. A dossier is data that its author corrects, so it is asked for anew
 * even where it came with the page; everything else of one version belongs together. What is not there is the server's to say.
 */
export function planFor({ url, method, mode, destination }: Asked, scope: string, files: ReadonlySet<string>): Plan {
	const address = new URL(url);
	const folder = new URL(scope);
	if (method !== "GET" || address.origin !== folder.origin) return { by: "browser" };
	const inside = address.pathname.startsWith(folder.pathname);
	const path = inside ? decoded(address.pathname.slice(folder.pathname.length)) : null;
	if (mode === "navigate") return path === "" || path === PAGE ? { by: "copy", file: PAGE } : { by: "browser" };
	if (path !== null && files.has(path) && !isDossier(path)) return { by: "copy", file: path };
	// the rest that scripts ask for: dossiers and data, which may lie beside the page's own folder
	return destination === "" ? { by: "network-first" } : { by: "browser" };
}

function isDossier(path: string): boolean {
	return path.startsWith("dossiers/");
}

function decoded(path: string): string {
	try {
		return decodeURI(path);
	} catch {
		return path; // a percent sign that stands for itself
	}
}

/** The copies of one version, of the page in one folder: another page of this origin has others. */
export function versionCache(scope: string, version: string): string {
	return `${cachesOf(scope)}version ${version}`;
}

/** The copies of dossiers that were opened by address, which outlive a version. */
export function dossierCache(scope: string): string {
	return `${cachesOf(scope)}dossiers`;
}

/** With which the names of all copies of the page in one folder begin. */
export function cachesOf(scope: string): string {
	return `brieflet ${new URL(scope).pathname} `;
}
