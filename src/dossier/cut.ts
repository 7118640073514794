/** A text of at most so many characters (UTF-16 units), the last an … where it is cut. */
export function cut(text: string, most: number): string {
	if (text.length <= most) return text;
	// not through the middle of a pair that is one letter
	const end = /[\uD800-\uDBFF]/.test(text.charAt(most - 2)) ? most - 2 : most - 1;
	return `${text.slice(0, end)}…`;
}
