/** A sentence with a file's name in it, which may be of another direction than the words around it. */
export function Isolated({ text, name }: { readonly text: string; readonly name: string }) {
	const at = text.indexOf(name);
	if (at < 0 || name === "") return <>{text}</>;
	return (
		<>
			{text.slice(0, at)}
			<bdi>{name}</bdi>
			{text.slice(at + name.length)}
		</>
	);
}

/** A sentence with what stood in a file between its quotation marks: each quoted in its own direction. */
export function Quoting({ text }: { readonly text: string }) {
	return (
		<>
			{text.split(/(?<=“)([^”]*)(?=”)/).map((part, index) => (index % 2 === 1 ? <bdi key={index}>{part}</bdi> : part))}
		</>
	);
}
