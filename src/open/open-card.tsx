/** Opening a file, from choosing it to what became of it. */
import { useRef } from "preact/hooks";
import type { Answers, Encoding, Question, Refusal } from "../dossier/import/draft";
import type { ImportReport } from "../dossier/import/report";
import { MOST_RECORDS } from "../dossier/import/to-dossier";
import { useAnnouncement } from "../ui/announce";
import { CloseIcon } from "../ui/icons";
import { Isolated } from "../ui/isolated";
import { compareWords } from "../words/compare-words";
import { importWords } from "../words/import";
import { isolated } from "../words/isolated";
import { openWords as w } from "../words/open";
import { Questions } from "./questions";
import { Report, type SaveAs } from "./report";
import { Stored, type StoredProps } from "./stored";
import "../ui/bar-card.css";
import "./open.css";

/** What goes on with a file that somebody wants to open. */
export type Opening =
	| { readonly is: "idle" }
	/** `of` 0: nobody knows yet how much there is. */
	| { readonly is: "reading"; readonly name: string; readonly done: number; readonly of: number }
	| {
			readonly is: "asks";
			readonly name: string;
			readonly questions: readonly Question[];
			readonly encoding: Encoding | null;
	  }
	/** It was read, and nothing in it can be shown. */
	| ({ readonly is: "nothing" } & Reported)
	| { readonly is: "refused"; readonly name: string; readonly refusal: Refusal }
	| { readonly is: "failed"; readonly name: string; readonly reason: string }
	/** One of the two is a large table. */
	| { readonly is: "not-compared"; readonly name: string };

/** What became of a file, for its report. */
export interface Reported {
	readonly name: string;
	readonly report: ImportReport;
	readonly forms: readonly SaveAs[];
	readonly encoding: Encoding | null;
}

export interface OpenCardProps extends StoredProps {
	readonly opening: Opening;
	/** Of the file that is open, if one is. */
	readonly report: Reported | null;
	/** The address that shows the page's own dossier, when another is open. */
	readonly shipped: string | null;
	readonly message: string;
	/** For those who do not see: what has just come, once. */
	readonly heard: string;
	readonly onFile: (file: File) => void;
	readonly onAnswers: (answers: Answers) => void;
	/** The file is to be read again, its letters in another way. */
	readonly onEncoding: (encoding: Encoding) => void;
	readonly onCancel: () => void;
	readonly onSave: (as: SaveAs) => void;
	/** The file with which what is open was compared last. */
	readonly comparedWith: string | null;
	readonly onCompare: (file: File) => void;
	readonly onCompareAgain: () => void;
	readonly onClose: () => void;
}

export function OpenCard(props: OpenCardProps) {
	const { opening, message, heard, onSave, onEncoding, onClose } = props;
	useAnnouncement("open", heard);
	const reported = opening.is === "nothing" ? opening : opening.is === "idle" ? props.report : null;
	return (
		<section class="bar-card open-card" aria-label={w.region}>
			<header class="bar-card-head">
				<h2 tabIndex={-1}>{w.region}</h2>
				<button type="button" class="icon-button" aria-label={w.close} onClick={onClose}>
					<CloseIcon />
				</button>
			</header>
			<div class="open-body">
				<p class="open-said" role="status">
					{message}
				</p>
				<Now {...props} />
				{reported && <Report key={reported.name} {...reported} onSave={onSave} onEncoding={onEncoding} />}
				{opening.is !== "reading" && opening.is !== "asks" && <Stored {...props} />}
			</div>
		</section>
	);
}

function Now(props: OpenCardProps) {
	const { opening, report, shipped, onFile, onAnswers, onEncoding, onCancel } = props;
	const { comparedWith, onCompare, onCompareAgain } = props;
	switch (opening.is) {
		case "reading":
			return (
				<div class="open-reading">
					<p id="open-reading">
						<Isolated text={w.reading(isolated(opening.name))} />
					</p>
					{opening.of > 0 ? (
						<progress aria-labelledby="open-reading" max={opening.of} value={opening.done} />
					) : (
						<progress aria-labelledby="open-reading" />
					)}
					<button type="button" class="plain-button" onClick={onCancel}>
						{w.cancel}
					</button>
				</div>
			);
		case "asks":
			return (
				<Questions
					key={[opening.name, opening.encoding, ...opening.questions.map(({ about }) => about)].join()}
					{...opening}
					{...{ onAnswers, onEncoding, onCancel }}
				/>
			);
		default:
			return (
				<>
					{opening.is === "refused" && <Refused name={opening.name} reason={importWords.refusal(opening.refusal)} />}
					{opening.is === "failed" && (
						<Refused name={opening.name} reason={w.failed(isolated(opening.name), opening.reason)} />
					)}
					{opening.is === "nothing" && <Refused name={opening.name} reason={w.nothing} />}
					{opening.is === "not-compared" && (
						<Refused
							name={opening.name}
							title={compareWords.notCompared(isolated(opening.name))}
							reason={compareWords.tooMany(MOST_RECORDS)}
						/>
					)}
					<Choose onFile={onFile} brief={report !== null || opening.is === "nothing"} />
					<div class="open-compare">
						<FileButton name={compareWords.button} onFile={onCompare} />
						{comparedWith !== null && (
							<button type="button" class="text-button" onClick={onCompareAgain}>
								<Isolated text={compareWords.again(isolated(comparedWith))} />
							</button>
						)}
						<p class="aside">{compareWords.hint}</p>
					</div>
					{shipped && (
						<p class="open-ways">
							<a class="text-button" href={shipped}>
								{w.back}
							</a>
						</p>
					)}
				</>
			);
	}
}

function Refused({
	name,
	title = w.refused(isolated(name)),
	reason,
}: {
	readonly name: string;
	readonly title?: string;
	readonly reason: string;
}) {
	return (
		<div class="open-refused" role="alert">
			<h3 tabIndex={-1}>
				<Isolated text={title} />
			</h3>
			<p dir="auto">
				<Isolated text={reason} />
			</p>
		</div>
	);
}

function Choose({ onFile, brief }: { readonly onFile: (file: File) => void; readonly brief: boolean }) {
	return (
		<div class="open-choose">
			<FileButton name={w.choose} strong onFile={onFile} />
			{!brief && (
				<>
					<p>{w.drop}</p>
					<p class="aside">{w.formats}</p>
				</>
			)}
			<p class="aside">{w.stays}</p>
		</div>
	);
}

/** A button that lets a file be chosen. */
function FileButton({
	name,
	strong = false,
	onFile,
}: {
	readonly name: string;
	readonly strong?: boolean;
	readonly onFile: (file: File) => void;
}) {
	const input = useRef<HTMLInputElement>(null);
	return (
		<>
			<input
				ref={input}
				type="file"
				hidden
				onChange={(event) => {
					const [file] = event.currentTarget.files ?? [];
					// the same file may be chosen again, after it was mended
					event.currentTarget.value = "";
					if (file) onFile(file);
				}}
			/>
			<button type="button" class={`plain-button${strong ? " strong" : ""}`} onClick={() => input.current?.click()}>
				{name}
			</button>
		</>
	);
}
