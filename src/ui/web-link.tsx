import "./web-link.css";

/** A link to another site, under its address or a name; what is no web address stays text. */
export function WebLink({ address, name = null }: { readonly address: string; readonly name?: string | null }) {
	if (!/^https?:\/\//.test(address)) return <span>{address}</span>;
	return (
		<a class="web-link" href={address} target="_blank" rel="noopener noreferrer">
			{name ?? address.replace(/^https?:\/\/(www\.)?/, "")}
		</a>
	);
}
