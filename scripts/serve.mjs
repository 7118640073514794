// Serves dist/ at http://localhost:4173/ (PORT=... for another port), to this computer only.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { preview } from "vite";
import { headers } from "./content-security.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const port = Number(process.env.PORT ?? 4173);

if (!Number.isInteger(port) || port < 1 || port > 65535) {
	fail(`PORT is "${process.env.PORT}", expected a number from 1 to 65535.`);
}
if (!existsSync(join(root, "dist/index.html"))) {
	fail("There is no dist/index.html to serve. Run npm run build first.");
}

// "localhost" is 127.0.0.1 to some programs and ::1 to others: both answer, nothing outside this computer does.
const servers = (await Promise.all([serve("127.0.0.1"), serve("::1")])).flat();
console.log(`Brieflet is at http://localhost:${port}/ (Ctrl+C to stop)`);

for (const signal of ["SIGINT", "SIGTERM"]) {
	process.once(signal, async () => {
		await Promise.all(servers.map((server) => server.close()));
		process.exit(0);
	});
}

/** @param {string} host */
async function serve(host) {
	try {
		return [
			await preview({ root, logLevel: "silent", preview: { host, port, strictPort: true, open: false, headers } }),
		];
	} catch (error) {
		if (host === "::1" && !taken(error)) return []; // A computer without IPv6.
		if (!taken(error)) throw error;
		const other = port === 4173 ? 4174 : 4173;
		fail(`Port ${port} is taken by another program. Stop it, or choose another port: PORT=${other} npm start`);
	}
}

/** Vite turns the system's EADDRINUSE into a sentence. @param {unknown} error */
function taken(error) {
	return /EADDRINUSE|already in use/.test(String(error));
}

/** @param {string} message @returns {never} */
function fail(message) {
	console.error(message);
	process.exit(1);
}
