const WORD_OR_NOT = /[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu;

/**
 * A text in three parts: what it begins with like another, what is its own, and how it ends like the other again. Words
 * stay whole.
 */
export function apart(text: string, other: string): readonly [same: string, own: string, rest: string] {
	const [one, two] = [text.match(WORD_OR_NOT) ?? [], other.match(WORD_OR_NOT) ?? []];
	const most = Math.min(one.length, two.length);
	let begin = 0;
	while (begin < most && one[begin] === two[begin]) begin++;
	let end = 0;
	while (end < most - begin && one[one.length - 1 - end] === two[two.length - 1 - end]) end++;
	const join = (from: number, to: number) => one.slice(from, to).join("");
	return [join(0, begin), join(begin, one.length - end), join(one.length - end, one.length)];
}
