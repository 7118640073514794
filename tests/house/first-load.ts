// What a browser asks for before the map can be used, told from index.html and the names of the files in dist/.
export function firstLoad(html: string, names: readonly string[]) {
	const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)];
	const links = [...html.matchAll(/<link(?=[^>]* rel="(?:modulepreload|stylesheet)")[^>]* href="([^"]+)"/g)];
	return {
		page: ["index.html"],
		code: [...scripts, ...links].map(([, address = ""]) => address.replace(/^\.?\//, "")),
		geography: names.filter((name) => /^geo\/overview\.json$|^assets\/overview-[^/]*\.json$/.test(name)),
		dossier: names.filter((name) => /^dossiers\/.*\.json$/.test(name)),
		fonts: names.filter((name) => /-latin-(?!ext-)[^/]*\.woff2$/.test(name)),
	};
}
