import type { ComponentChildren } from "preact";
import "./web-link.css";

/**
 * A link to an address that data name: to the web or a mailbox, and told nothing of this page. Any other address, and one
 * that hides its host behind a name ("https://known.example@other.example"), leads nowhere: only what it would show is left.
 */
export function WebLink({
	address,
	class: name,
	children,
}: {
	readonly address: string;
	readonly class?: string;
	readonly children: ComponentChildren;
}) {
	const target = targetOf(address);
	if (target === null) return <bdi>{children}</bdi>;
	return (
		<a class={name} href={target} target="_blank" rel="noopener noreferrer">
			<bdi>{children}</bdi>
		</a>
	);
}

/** Where an address leads; null where nobody is to be led. */
export function targetOf(address: string): string | null {
	try {
		const { protocol, username, password, href } = new URL(address);
		return /^(https?|mailto):$/.test(protocol) && username === "" && password === "" ? href : null;
	} catch {
		return null;
	}
}

/** The address of a source as a link, under a name or as itself without what every address has. */
export function SourceAddress({ address, name = null }: { readonly address: string; readonly name?: string | null }) {
	return (
		<WebLink class="web-link" address={address}>
			{name ?? address.replace(/^https?:\/\/(www\.)?|^mailto:/, "")}
		</WebLink>
	);
}
