/** A sentence with what stood in a file between its quotation marks: each quoted in its own direction. */
export function Quoting({ text }: { readonly text: string }) {
	return (
		<>
			{text.split(/(?<=“)([^”]*)(?=”)/).map((part, index) => (index % 2 === 1 ? <bdi key={index}>{part}</bdi> : part))}
		</>
	);
}
