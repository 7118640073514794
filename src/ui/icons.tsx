/** Small drawings in the text's colour; each stands beside or instead of a word, so none has a name of its own. */
export function Icon({ path }: { readonly path: string }) {
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
export const OpenIcon = () => <Icon path="M2 13V3h4.5l1.5 2h6v8zM8 11.5V7M6 9l2-2l2 2" />;
export const TableIcon = () => <Icon path="M2 3h12v10H2zM2 6.5h12M2 9.8h12M6.5 6.5V13" />;
export const UpIcon = () => <Icon path="M3 10l5-5 5 5" />;
export const DownIcon = () => <Icon path="M3 6l5 5 5-5" />;
export const ConflictIcon = () => <Icon path="M8 2.2L14.3 13H1.7zM8 6.6v3M8 11.3v.1" />;
export const SearchIcon = () => <Icon path="M7 2.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0-9.6M10.6 10.6L14 14" />;
export const FilterIcon = () => <Icon path="M2 3h12L9.5 8.5v5L6.5 12V8.5z" />;
export const RulerIcon = () => <Icon path="M1.8 10.8l9-9l3.4 3.4l-9 9zM4.4 8.2l1.5 1.5M6.6 6l2 2M8.8 3.8l1.5 1.5" />;
export const ShareIcon = () => <Icon path="M8 10V1.8M5 4.6l3-3l3 3M5 7H3v7h10V7h-2" />;
export const PresentIcon = () => (
	<Icon path="M1.5 2.5h13M2.5 2.5v7.5h11V2.5M8 10v1.5M5 14.2l3-2.7l3 2.7M6.8 4.6v3.4l3-1.7z" />
);
