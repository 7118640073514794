/** Closes a popover that the focus leaves: what Tab comes to next must not lie behind it. */
export function leavePopover({ currentTarget, relatedTarget }: FocusEvent): void {
	if (!(currentTarget instanceof HTMLElement) || !(relatedTarget instanceof Node)) return;
	if (!currentTarget.contains(relatedTarget) && currentTarget.matches(":popover-open")) currentTarget.hidePopover();
}
