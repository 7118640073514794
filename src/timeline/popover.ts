/** Puts an open popover above what opened it, inside the window. */
export function placeAbove(popover: HTMLElement, { left, top, width }: DOMRect): void {
	const edge = 8;
	const gap = 6;
	popover.style.maxBlockSize = `${Math.max(160, top - gap - edge)}px`;
	const wide = popover.offsetWidth;
	const start = Math.max(edge, Math.min(innerWidth - wide - edge, left + width / 2 - wide / 2));
	popover.style.left = `${start}px`;
	popover.style.top = `${Math.max(edge, top - gap - popover.offsetHeight)}px`;
}
