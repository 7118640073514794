/** Parses a file and keeps nothing of it. */
import { parse } from "papaparse";

addEventListener("message", ({ data: file }: MessageEvent<File>) => {
	let rows = 0;
	parse(file, {
		header: true,
		skipEmptyLines: true,
		chunk({ data }) {
			rows += data.length;
		},
		complete: () => postMessage(rows),
	});
});
