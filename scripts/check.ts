// npm run check -- FILE [--json]: prints what the page would make of a file. Ends with 1 if nothing in it can be drawn or
// listed. npm run check -- OLD NEW [--json]: prints what changed between two versions of a dossier; ends with 1 if one of them
// cannot be read.
import { readArguments } from "./check-arguments";
import { checkFile } from "./check-file";

try {
	const asked = readArguments(process.argv.slice(2));
	process.exitCode = (await checkFile(asked, (line) => console.log(line))) ? 0 : 1;
} catch (error) {
	console.error(`check: ${error instanceof Error ? error.message : error}`);
	process.exitCode = 1;
}
