/** A server of a test's own for dist/ in any folder, that can be stopped, and can serve another version. */
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), "dist");
const types: Readonly<Record<string, string>> = {
	".css": "text/css",
	".html": "text/html",
	".js": "text/javascript",
	".json": "application/json",
	".png": "image/png",
	".svg": "image/svg+xml",
	".webmanifest": "application/manifest+json",
	".woff2": "font/woff2",
};

export interface OwnServer {
	/** The address of the page, with a slash at its end. */
	readonly address: string;
	/** Paths that were asked for, in order, without the folder. */
	readonly asked: string[];
	/** What is served in place of a file, or beside those of dist/. */
	readonly instead: Map<string, (text: string) => string>;
	/** From now on nobody answers. */
	stop(): Promise<void>;
	/** Answers again, at the same address. */
	start(): Promise<void>;
}

/** Serves dist/ in a folder such as "/any/sub/path/". */
export async function serveDist(folder = "/"): Promise<OwnServer> {
	const asked: string[] = [];
	const instead: OwnServer["instead"] = new Map();
	let server: Server | null = null;
	let port = 0;

	async function start(): Promise<void> {
		const now = createServer(async ({ url = "/" }, response) => {
			const { pathname } = new URL(url, "http://localhost");
			const path = pathname.startsWith(folder) ? decodeURI(pathname.slice(folder.length)) || "index.html" : null;
			asked.push(path ?? pathname);
			try {
				if (path === null || normalize(path).startsWith("..")) throw new Error("outside");
				const change = instead.get(path);
				const bytes = await readFile(join(dist, path)).catch((error) => {
					if (change) return Buffer.from("");
					throw error;
				});
				response.writeHead(200, { "content-type": types[extname(path)] ?? "text/plain", "cache-control": "no-cache" });
				response.end(change ? change(bytes.toString()) : bytes);
			} catch {
				response.writeHead(404).end("not found");
			}
		});
		await new Promise<void>((done, failed) => now.once("error", failed).listen(port, "127.0.0.1", done));
		port = (now.address() as AddressInfo).port;
		server = now;
	}

	await start();
	return {
		address: `http://127.0.0.1:${port}${folder}`,
		asked,
		instead,
		start,
		async stop() {
			server?.closeAllConnections();
			await new Promise((done) => (server ? server.close(done) : done(null)));
			server = null;
		},
	};
}
