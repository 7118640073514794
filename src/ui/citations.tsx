import { words } from "../words/en";
import { Grade } from "./grade";
import type { GradeShown } from "./grade-card";

interface Mark {
	readonly number: number;
	readonly short: string;
	readonly paragraph: string | null;
	readonly quote: string | null;
}

/** Footnotes behind a fact: which source, which paragraph; each leads to its source where the page lists it. Then its grade. */
export function Citations({
	marks,
	grading = null,
	onSource = showSource,
}: {
	readonly marks: readonly Mark[];
	readonly grading?: GradeShown | null;
	/** Where the sources are listed elsewhere than around the footnote. */
	readonly onSource?: (footnote: Element, number: number) => void;
}) {
	return (
		<span class="citations">
			{marks.map((mark) => (
				<button
					type="button"
					class="citation"
					key={`${mark.number}/${mark.paragraph}/${mark.quote}`}
					title={mark.quote ? `“${mark.quote}”` : mark.short}
					aria-label={words.details.citation(mark.number, mark.short, mark.paragraph)}
					onClick={(event) => onSource(event.currentTarget, mark.number)}
				>
					{mark.number}
					{mark.paragraph ? ` ${mark.paragraph.replace(/^(?=\d)/, "§")}` : ""}
				</button>
			))}
			{grading && <Grade grading={grading} />}
		</span>
	);
}

/** Which element lists a source, so that a footnote in the same region finds it. */
export function sourceAnchor(number: number): { "data-source": number } {
	return { "data-source": number };
}

/** Moves reader and focus to the source, in the list nearest to the footnote. */
function showSource(footnote: Element, number: number): void {
	for (let around = footnote.parentElement; around; around = around.parentElement) {
		const entry = around.querySelector<HTMLElement>(`[data-source="${number}"]`);
		if (!entry) continue;
		entry.scrollIntoView({ block: "nearest" });
		entry.focus({ preventScroll: true });
		return;
	}
}
