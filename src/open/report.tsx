/** What became of every record of the file that is open. */
import { useState } from "preact/hooks";
import type { Encoding } from "../dossier/import/draft";
import type { ImportReport, OfRow } from "../dossier/import/report";
import { copyText } from "../ui/copy-text";
import { Isolated } from "../ui/isolated";
import { formatText, repairedLines, reportText, skippedLines, warningLines } from "../words/import-report";
import { isolated } from "../words/isolated";
import { numberInWords } from "../words/numbers";
import { openWords } from "../words/open";
import { EncodingChoice } from "./encoding-choice";
import { Quoting } from "./quoting";

const w = openWords.report;

export type SaveAs = "dossier" | "csv" | "geojson";

/** More lines than these stand by what they say instead of by row, and of each kind only so many. */
const MOST = 20;
const MOST_OF_A_KIND = 8;

export interface ReportProps {
	readonly name: string;
	readonly report: ImportReport;
	/** In which forms it can be saved: very many incidents have no dossier of records. */
	readonly forms: readonly SaveAs[];
	/** How the file's text was read, where another way may be right; null where the file itself tells. */
	readonly encoding: Encoding | null;
	readonly onSave: (as: SaveAs) => void;
	readonly onEncoding: (encoding: Encoding) => void;
}

export function Report({ name, report, forms, encoding, onSave, onEncoding }: ReportProps) {
	const [copied, setCopied] = useState<"" | "done" | "refused">("");
	const { rows, drawn, listed, skipped, repaired, warnings } = report;
	const counts = [
		[w.format, formatText(report)],
		[w.rows, numberInWords(rows)],
		[w.drawn, numberInWords(drawn)],
		[w.listed, numberInWords(listed)],
		[w.skipped, numberInWords(skipped.length)],
	] as const;
	const copy = async () => setCopied((await copyText(reportText(name, report))) ? "done" : "refused");
	return (
		<section class="report" aria-label={w.region}>
			<h3 tabIndex={-1}>
				<Isolated text={w.title(isolated(name))} />
			</h3>
			<dl class="report-counts">
				{counts.map(([term, value]) => (
					<div key={term}>
						<dt>{term}</dt>
						<dd>{value}</dd>
					</div>
				))}
			</dl>
			{skipped.length + repaired.length + warnings.length === 0 && <p>{w.none}</p>}
			<Lines title={w.skipped} kinds={byKind(report.skipped, skippedLines(report))} />
			<Lines title={w.repaired} kinds={byKind(report.repaired, repairedLines(report))} />
			<Lines title={w.warnings} kinds={[warningLines(report)]} open />
			{encoding && <EncodingChoice encoding={encoding} onEncoding={onEncoding} />}
			<div class="report-ways">
				{forms.map((as) => (
					<button key={as} type="button" class="plain-button" onClick={() => onSave(as)}>
						{w.save[as]}
					</button>
				))}
				<button type="button" class="plain-button" onClick={copy}>
					{w.copy}
				</button>
			</div>
			{forms.length > 0 && !forms.includes("dossier") && <p class="aside">{w.noDossier}</p>}
			<p role="status" class="open-said">
				{copied === "done" ? w.copied : copied === "refused" ? w.copyFailed : ""}
			</p>
		</section>
	);
}

function Lines({
	title,
	kinds,
	open = false,
}: {
	readonly title: string;
	readonly kinds: readonly (readonly string[])[];
	readonly open?: boolean;
}) {
	const all = kinds.reduce((sum, lines) => sum + lines.length, 0);
	if (all === 0) return null;
	return (
		<details open={open || all <= 5}>
			<summary>
				{title} ({numberInWords(all)})
			</summary>
			{kinds.map((lines, kind) => {
				const shown = kinds.length === 1 && all <= MOST ? lines : lines.slice(0, MOST_OF_A_KIND);
				return (
					<ul key={kind}>
						{shown.map((line, index) => (
							<li key={index} dir="auto">
								<Quoting text={line} />
							</li>
						))}
						{lines.length > shown.length && <li class="aside">{w.more(lines.length - shown.length)}</li>}
					</ul>
				);
			})}
		</details>
	);
}

/** Few lines as they stand, by row; many by what they say, so that none hides behind hundreds of others. */
function byKind(of: readonly OfRow<string>[], lines: readonly string[]): readonly (readonly string[])[] {
	if (lines.length <= MOST) return [lines];
	const kinds = new Map<string, string[]>();
	of.forEach(({ remark: { code, field = "" } }, index) => {
		const kind = `${code} ${field}`;
		const same = kinds.get(kind) ?? [];
		kinds.set(kind, same);
		same.push(lines[index] ?? "");
	});
	return [...kinds.values()];
}
