import { useEffect, useRef, useState } from "preact/hooks";
import { CloseIcon } from "../ui/icons";
import { later } from "../words/later";
import { type EmbedSize, embedCode } from "./embed";
import "../ui/bar-card.css";
import "./share.css";

export interface ShareCardProps {
	/** The address of exactly this view. */
	readonly address: string;
	/** The title of the dossier. */
	readonly title: string;
	/** Puts a text on the clipboard; tells whether the browser let it. */
	readonly copy: (text: string) => Promise<boolean>;
	/** Hands the address to another app, where the device offers that. */
	readonly send: (() => void) | null;
	/** The keys that copy what is selected. */
	readonly copyKeys: string;
	readonly onClose: () => void;
}

const SIZES: Readonly<Record<keyof typeof later.share.sizes, EmbedSize>> = {
	column: { width: null, height: 480 },
	small: { width: 480, height: 400 },
	medium: { width: 800, height: 500 },
	large: { width: 1100, height: 650 },
};
type Size = keyof typeof SIZES;

/** What was last copied, or could not be; forgotten when the text is another. */
interface Copied {
	readonly what: "link" | "embed";
	readonly text: string;
	readonly refused: boolean;
}

/** The link to what one sees, and the code that shows it in another page. */
export function ShareCard({ address, title, copy, send, copyKeys, onClose }: ShareCardProps) {
	const [size, setSize] = useState<Size>("column");
	const [copied, setCopied] = useState<Copied | null>(null);
	const link = useRef<HTMLInputElement>(null);
	const embed = useRef<HTMLTextAreaElement>(null);
	const code = embedCode(address, title, SIZES[size]);
	const texts = { link: address, embed: code };
	const fresh = copied && texts[copied.what] === copied.text ? copied : null;

	const copyThis = async (what: "link" | "embed") => {
		const text = texts[what];
		const done = await copy(text);
		setCopied({ what, text, refused: !done });
	};
	// after it is drawn: a field that changes loses what is selected in it
	useEffect(() => {
		if (!fresh?.refused) return;
		const field = fresh.what === "link" ? link.current : embed.current;
		field?.focus();
		field?.select();
	}, [fresh]);

	return (
		<section class="bar-card share-card" aria-label={later.share.region}>
			<header class="bar-card-head">
				<h2 tabIndex={-1}>{later.share.region}</h2>
				<button type="button" class="icon-button" aria-label={later.share.close} onClick={onClose}>
					<CloseIcon />
				</button>
			</header>
			<div class="share-body">
				<label>
					<span class="share-label">{later.share.link}</span>
					<input
						ref={link}
						type="text"
						dir="ltr"
						readOnly
						value={address}
						onFocus={(event) => event.currentTarget.select()}
					/>
				</label>
				<div class="share-buttons">
					<CopyButton name={later.share.copyLink} done={fresh?.what === "link"} onClick={() => copyThis("link")} />
					{send && (
						<button type="button" class="plain-button" onClick={send}>
							{later.share.send}
						</button>
					)}
				</div>
				<label>
					<span class="share-label">{later.share.embed}</span>
					<textarea
						ref={embed}
						dir="ltr"
						readOnly
						rows={5}
						value={code}
						onFocus={(event) => event.currentTarget.select()}
					/>
				</label>
				<div class="share-buttons">
					<label class="share-size">
						<span>{later.share.size}</span>
						<select value={size} onChange={(event) => setSize(event.currentTarget.value as Size)}>
							{(Object.keys(SIZES) as Size[]).map((one) => (
								<option key={one} value={one}>
									{later.share.sizes[one]}
								</option>
							))}
						</select>
					</label>
					<CopyButton name={later.share.copyEmbed} done={fresh?.what === "embed"} onClick={() => copyThis("embed")} />
				</div>
				<p class="share-said" role="status">
					{fresh && (fresh.refused ? later.share.refused(copyKeys) : later.share.copied[fresh.what])}
				</p>
				<p class="aside">{later.share.without}</p>
			</div>
		</section>
	);
}

function CopyButton({
	name,
	done,
	onClick,
}: {
	readonly name: string;
	readonly done: boolean;
	readonly onClick: () => void;
}) {
	return (
		<button type="button" class={done ? "plain-button done" : "plain-button"} onClick={onClick}>
			{name}
		</button>
	);
}
