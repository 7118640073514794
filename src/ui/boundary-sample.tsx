import "./boundary-sample.css";

/** How a class of boundaries is drawn, small. */
export function BoundarySample({
	kind,
}: {
	readonly kind: "international" | "undetermined" | "line-of-control" | "province";
}) {
	return (
		<svg class="swatch-frame" width="28" height="16" viewBox="0 0 28 16" aria-hidden="true">
			{kind === "undetermined" && (
				<path class="swatch-undetermined-hatch" d="M1 12L12 1M4 15L18 1M11 15L24.5 1.5M18 15L25 8" />
			)}
			<path class={`swatch-line ${kind}`} d={kind === "undetermined" ? "M1 1H25V15H1Z" : "M1 8H25"} />
		</svg>
	);
}
