import { words } from "../words/en";

interface Mark {
	readonly number: number;
	readonly short: string;
	readonly paragraph: string | null;
	readonly quote: string | null;
}

/** Footnotes behind a fact: which source, which paragraph. */
export function Citations({ marks }: { readonly marks: readonly Mark[] }) {
	return (
		<span class="citations">
			{marks.map((mark) => (
				<span
					class="citation"
					key={`${mark.number}/${mark.paragraph}/${mark.quote}`}
					title={mark.quote ? `“${mark.quote}”` : undefined}
				>
					<span aria-hidden="true">
						{mark.number}
						{mark.paragraph ? ` ${mark.paragraph}` : ""}
					</span>
					<span class="visually-hidden">
						{` [${mark.short}${mark.paragraph ? `, ${words.details.paragraph(mark.paragraph)}` : ""}] `}
					</span>
				</span>
			))}
		</span>
	);
}
