/** What became of every record of the file that is open. */
import { useState } from "preact/hooks";
import type { ImportReport } from "../dossier/import/report";
import { formatText, repairedLines, reportText, skippedLines, warningLines } from "../words/import-report";
import { numberInWords } from "../words/numbers";
import { openWords } from "../words/open";

const w = openWords.report;

export type SaveAs = "dossier" | "csv" | "geojson";

/** So many lines of one kind are shown; the whole is in the copy and in the file that `npm run check` makes. */
const MOST = 100;

export interface ReportProps {
	readonly name: string;
	readonly report: ImportReport;
	/** In which forms it can be saved: very many incidents have no dossier of records. */
	readonly forms: readonly SaveAs[];
	readonly onSave: (as: SaveAs) => void;
}

export function Report({ name, report, forms, onSave }: ReportProps) {
	const [copied, setCopied] = useState<"" | "done" | "refused">("");
	const { rows, drawn, listed, skipped, repaired, warnings } = report;
	const counts = [
		[w.format, formatText(report)],
		[w.rows, numberInWords(rows)],
		[w.drawn, numberInWords(drawn)],
		[w.listed, numberInWords(listed)],
		[w.skipped, numberInWords(skipped.length)],
	] as const;
	const copy = () =>
		navigator.clipboard.writeText(reportText(name, report)).then(
			() => setCopied("done"),
			() => setCopied("refused"),
		);
	return (
		<section class="report" aria-label={w.region}>
			<h3 dir="auto">{w.title(name)}</h3>
			<dl class="report-counts">
				{counts.map(([term, value]) => (
					<div key={term}>
						<dt>{term}</dt>
						<dd>{value}</dd>
					</div>
				))}
			</dl>
			{skipped.length + repaired.length + warnings.length === 0 && <p>{w.none}</p>}
			<Lines title={w.skipped} lines={skippedLines(report)} />
			<Lines title={w.repaired} lines={repairedLines(report)} />
			<Lines title={w.warnings} lines={warningLines(report)} open />
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
			{!forms.includes("dossier") && <p class="aside">{w.noDossier}</p>}
			<p role="status" class="open-said">
				{copied === "done" ? w.copied : copied === "refused" ? w.copyFailed : ""}
			</p>
		</section>
	);
}

function Lines({
	title,
	lines,
	open = false,
}: {
	readonly title: string;
	readonly lines: readonly string[];
	readonly open?: boolean;
}) {
	if (lines.length === 0) return null;
	return (
		<details open={open || lines.length <= 5}>
			<summary>
				{title} ({numberInWords(lines.length)})
			</summary>
			<ul>
				{lines.slice(0, MOST).map((line, index) => (
					<li key={index} dir="auto">
						{line}
					</li>
				))}
				{lines.length > MOST && <li>{w.more(lines.length - MOST)}</li>}
			</ul>
		</details>
	);
}
