/** A grade as a small mark; a press on it says why, and what every letter and number means. */
import { grades } from "../words/grades";
import { createDialog } from "./dialog";
import { GradeCard, type GradeShown } from "./grade-card";
import "./grade.css";

export interface GradeProps {
	readonly grading: GradeShown;
	/** What is graded, where it does not stand beside the mark: "145 killed (Gazette)". */
	readonly of?: string | undefined;
}

export function Grade({ grading, of }: GradeProps) {
	const name = gradeInWords(grading);
	return (
		<button
			type="button"
			class="grade"
			title={name}
			aria-label={of ? grades.markOf(of, name) : name}
			aria-haspopup="dialog"
			onClick={() => openCard(grading)}
		>
			{grading.code}
		</button>
	);
}

/** "Grade B2: reliability B, usually reliable; credibility 2, probably true". */
function gradeInWords({ code, claim, sources: [best] }: GradeShown): string {
	return grades.mark(code, [
		...(best ? [grades.ofSource(best.grade)] : []),
		...(claim ? [grades.ofClaim(claim.grade)] : []),
	]);
}

/** Opens what the letters and numbers mean, without a grade. */
export function GradeHelp() {
	return (
		<button type="button" class="text-button" aria-haspopup="dialog" onClick={() => openCard(null)}>
			{grades.help}
		</button>
	);
}

/** The dialog gives the focus back to the mark by itself, and Escape closes it. */
function openCard(grading: GradeShown | null): void {
	const name = grading ? grades.title(grading.code) : grades.code;
	const dialog = createDialog(document.body, "grade-card", name, GradeCard);
	dialog.element.addEventListener("close", () => dialog.destroy());
	dialog.open({ grading, onClose: dialog.close });
}
