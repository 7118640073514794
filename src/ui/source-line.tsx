import type { ComponentChildren } from "preact";
import { eachIsolated } from "../words/isolated";
import { Isolated } from "./isolated";
import { WebLink } from "./web-link";

/** What an entry of a list of sources tells. */
interface SourceEntry {
	readonly number: number;
	readonly title: string;
	readonly publisher: string | null;
	readonly published: string | null;
	readonly url: string | null;
}

/** One source in a list, under the number by which the page cites it. */
export function SourceLine({
	source,
	children,
}: {
	readonly source: SourceEntry;
	readonly children?: ComponentChildren;
}) {
	const { number, title, publisher, published, url } = source;
	const about = eachIsolated([publisher, published]).join(", ");
	return (
		<li class="source-line" value={number}>
			<span class="source-number">{number}</span>
			<span>
				{url ? <WebLink address={url}>{title}</WebLink> : <bdi>{title}</bdi>}
				{about !== "" && (
					<>
						{". "}
						<Isolated text={about} />
					</>
				)}
				{children}
			</span>
		</li>
	);
}
