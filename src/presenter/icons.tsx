/** Signs of the stage's buttons; each button has a name. */
function Sign({ path }: { readonly path: string }) {
	return (
		<svg
			class="briefing-sign"
			viewBox="0 0 24 24"
			aria-hidden="true"
			fill="none"
			stroke="currentColor"
			stroke-width="2.4"
			stroke-linecap="round"
			stroke-linejoin="round"
		>
			<path d={path} />
		</svg>
	);
}

export const BackSign = () => <Sign path="M15 4l-8 8l8 8" />;
export const OnSign = () => <Sign path="M9 4l8 8l-8 8" />;
export const MenuSign = () => <Sign path="M5 12h.01M12 12h.01M19 12h.01" />;
