import { useLayoutEffect, useRef } from "preact/hooks";
import { DownIcon, UpIcon } from "../ui/icons";
import { words } from "../words/en";
import "./inset.css";

export interface InsetProps {
	readonly title: string;
	/** The small map, made elsewhere. */
	readonly map: HTMLElement;
	readonly folded: boolean;
	readonly onFold: () => void;
	/** A click at a point of the screen; null when it came from the keyboard. */
	readonly onGo: (at: { readonly x: number; readonly y: number } | null) => void;
}

/** The frame around a small map: its title, a button over all of it that goes there, and one that folds it. */
export function Inset({ title, map, folded, onFold, onGo }: InsetProps) {
	const host = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => {
		host.current?.prepend(map);
	}, [map]);
	return (
		<section class="inset" aria-label={words.inset.region(title)}>
			<header class="inset-head">
				<div class="inset-title">
					<bdi>{title}</bdi>
				</div>
				<button
					type="button"
					class="inset-fold"
					aria-expanded={!folded}
					aria-label={folded ? words.inset.unfold(title) : words.inset.fold(title)}
					onClick={onFold}
				>
					{folded ? <DownIcon /> : <UpIcon />}
				</button>
			</header>
			<div class="inset-picture" ref={host} hidden={folded}>
				<button
					type="button"
					class="inset-go"
					aria-label={words.inset.go(title)}
					title={words.inset.go(title)}
					onClick={(event) => onGo(event.detail === 0 ? null : { x: event.clientX, y: event.clientY })}
				/>
			</div>
		</section>
	);
}
