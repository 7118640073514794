/** What may be dropped whole, and never in the middle of a line. */
const UNITS = [
	".contradiction",
	".quotations > li",
	".claim",
	"tbody tr",
	".event",
	".conflict",
	".facts",
	".passage-use",
	".link-list > li",
	".role-group li",
	".quotation-more",
	"p",
	"h4",
	"blockquote",
].join();

/** Kept free below each column. */
const SPARE = "1.4em";

/**
 * Shortens a text until its columns hold it: first the words quoted from sources go, then the notes on sources and their
 * addresses, then what is told last, with the sources of which nothing is left; at the very end sources from the last one. `more` says where the rest is; it is shown only
 * when something besides quotes is missing.
 */
export function fitText(text: HTMLElement, more: HTMLElement): void {
	// a line may break otherwise on paper than on the screen, and make a column longer by one
	text.style.paddingBlockEnd = SPARE;
	shorten(text, more);
	text.style.paddingBlockEnd = "";
}

function shorten(text: HTMLElement, more: HTMLElement): void {
	// what a column cannot hold flows on into columns beyond the edge
	const fits = () => text.scrollWidth <= text.clientWidth + 1 && text.scrollHeight <= text.clientHeight + 1;
	more.hidden = true;
	for (const step of ["", "without-quotes", "without-notes", "without-addresses"]) {
		if (step) text.classList.add(step);
		if (fits()) return;
	}
	const sources = text.querySelector(".sources")?.closest("section") ?? null;
	if (sources) sources.before(more);
	else text.append(more);
	more.hidden = false;
	const facts = outermost(text).filter((unit) => !sources?.contains(unit) && unit !== more);
	const entries = sources ? [...sources.querySelectorAll<HTMLElement>(".sources > li")] : [];
	if (cut(facts, () => keepCited(text, entries) || fits())) return;
	if (sources) text.append(more);
	cut(
		entries.filter(({ hidden }) => !hidden),
		fits,
	);
}

/** Leaves of the list of sources those to which a footnote leads. Always false: whether it fits is another question. */
function keepCited(text: HTMLElement, entries: readonly HTMLElement[]): false {
	const cited = new Set(
		[...text.querySelectorAll(".citation")]
			.filter((mark) => !mark.closest("[hidden]"))
			.map((mark) => Number.parseInt(mark.textContent ?? "", 10)),
	);
	for (const entry of entries) entry.hidden = !cited.has(Number(entry.dataset.source));
	return false;
}

function outermost(text: HTMLElement): HTMLElement[] {
	const units = [...text.querySelectorAll<HTMLElement>(UNITS)];
	return units.filter((unit) => !unit.parentElement?.closest(UNITS));
}

/** Hides as few of the last units as makes the rest fit; false when even none does. */
function cut(units: readonly HTMLElement[], fits: () => boolean): boolean {
	const keep = (count: number) => {
		for (const [index, unit] of units.entries()) unit.hidden = index >= count;
		hideEmpty(units);
		return fits();
	};
	let [low, high] = [0, units.length];
	// low fits as far as anything does; high does not
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if (keep(middle)) low = middle;
		else high = middle;
	}
	return keep(low);
}

/** A heading with nothing left below it goes too. */
function hideEmpty(units: readonly HTMLElement[]): void {
	for (const section of new Set(units.flatMap((unit) => [unit.closest("details"), unit.closest("section")])))
		if (section) {
			const own = units.filter((unit) => section.contains(unit));
			section.hidden = own.every(({ hidden }) => hidden) && !section.querySelector(".sources > li:not([hidden])");
		}
}
