/** Pixels that a finger goes at least, and so many times farther across than up or down. */
const FARTHER = 48;
const LEVEL = 1.6;

/** Calls back when a finger wipes over an element: 1 to the left, which goes on, -1 to the right, which goes back. */
export function onSwipe(element: HTMLElement, swiped: (by: 1 | -1) => void): () => void {
	let start: { readonly id: number; readonly x: number; readonly y: number } | null = null;
	const down = ({ pointerId, pointerType, isPrimary, clientX, clientY }: PointerEvent) => {
		start = isPrimary && pointerType !== "mouse" ? { id: pointerId, x: clientX, y: clientY } : null;
	};
	const up = ({ pointerId, clientX, clientY }: PointerEvent) => {
		if (start?.id !== pointerId) return;
		const across = clientX - start.x;
		const along = Math.abs(clientY - start.y);
		start = null;
		if (Math.abs(across) >= FARTHER && Math.abs(across) >= LEVEL * along) swiped(across < 0 ? 1 : -1);
	};
	const cancel = () => {
		start = null;
	};
	element.addEventListener("pointerdown", down);
	element.addEventListener("pointerup", up);
	element.addEventListener("pointercancel", cancel);
	return () => {
		element.removeEventListener("pointerdown", down);
		element.removeEventListener("pointerup", up);
		element.removeEventListener("pointercancel", cancel);
	};
}
