/** Small drawings in the text's colour; each stands beside or instead of a word, so none has a name of its own. */
function Icon({ path }: { readonly path: string }) {
	return (
		<svg
			class="icon"
			width="16"
			height="16"
			viewBox="0 0 16 16"
			aria-hidden="true"
			fill="none"
			stroke="currentColor"
			stroke-width="1.6"
			stroke-linecap="round"
			stroke-linejoin="round"
		>
			<path d={path} />
		</svg>
	);
}

export const CloseIcon = () => <Icon path="M3.5 3.5l9 9M12.5 3.5l-9 9" />;
export const TableIcon = () => <Icon path="M2 3h12v10H2zM2 6.5h12M2 9.8h12M6.5 6.5V13" />;
export const UpIcon = () => <Icon path="M3 10l5-5 5 5" />;
export const DownIcon = () => <Icon path="M3 6l5 5 5-5" />;
export const ConflictIcon = () => <Icon path="M8 2.2L14.3 13H1.7zM8 6.6v3M8 11.3v.1" />;
