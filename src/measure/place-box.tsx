import { useEffect, useId, useRef, useState } from "preact/hooks";
import { useAnnouncement } from "../ui/announce";
import { Isolated } from "../ui/isolated";
import type { Located } from "../view/located";
import { words } from "../words/en";
import { isolated } from "../words/isolated";

export interface PlaceBoxProps {
	readonly label: string;
	/** What is chosen; "" when nothing is. */
	readonly value: string;
	/** Places that somebody may mean who typed this. */
	readonly find: (typed: string) => readonly Located[];
	/** What tells two places of one name apart. */
	readonly hint: (located: Located) => string;
	readonly onChoose: (located: Located) => void;
	readonly onClear: () => void;
}

/** A field for a place's name with a list of the places that it may mean (WAI-ARIA editable combobox). */
export function PlaceBox({ label, value, find, hint, onChoose, onClear }: PlaceBoxProps) {
	const id = useId();
	const [typed, setTyped] = useState<string | null>(null);
	const [open, setOpen] = useState(false);
	const [active, setActive] = useState(-1);
	const list = useRef<HTMLDivElement>(null);
	const found = open ? find(typed ?? "") : [];
	useEffect(() => {
		list.current?.children[active]?.scrollIntoView({ block: "nearest" });
	}, [active]);

	const close = () => {
		setOpen(false);
		setActive(-1);
	};
	const choose = (located: Located) => {
		onChoose(located);
		setTyped(null);
		close();
	};
	const leave = () => {
		if (typed === "") onClear();
		setTyped(null);
		close();
	};
	const onKeyDown = (event: KeyboardEvent) => {
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step !== undefined) {
			event.preventDefault();
			const many = open ? found.length : find(typed ?? "").length;
			setOpen(true);
			if (many > 0) setActive(active < 0 ? (step > 0 ? 0 : many - 1) : (active + step + many) % many);
		} else if (event.key === "Enter" && open) {
			event.preventDefault();
			const meant = found[active] ?? (typed ? found[0] : undefined);
			if (meant) choose(meant);
		} else if (event.key === "Escape" && (open || typed !== null)) {
			event.preventDefault(); // the card stays: this Escape was the list's
			setTyped(null);
			close();
		}
	};
	const optionId = (index: number) => `${id}-${index}`;
	const expanded = open && found.length > 0;
	useAnnouncement("place", expanded ? words.measure.options(found.length) : "");
	return (
		<div class="place-box">
			<label for={id}>{label}</label>
			<input
				id={id}
				type="text"
				role="combobox"
				autocomplete="off"
				spellcheck={false}
				placeholder={words.measure.search}
				aria-autocomplete="list"
				aria-expanded={expanded}
				aria-controls={`${id}-list`}
				aria-activedescendant={expanded && active >= 0 ? optionId(active) : undefined}
				value={typed ?? value}
				onFocus={(event) => event.currentTarget.select()}
				onInput={(event) => {
					setTyped(event.currentTarget.value);
					setOpen(event.currentTarget.value.trim() !== "");
					setActive(-1);
				}}
				onKeyDown={onKeyDown}
				onBlur={leave}
			/>
			<div id={`${id}-list`} ref={list} role="listbox" aria-label={label} class="place-options" hidden={!expanded}>
				{found.map((located, index) => (
					// biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keyboard (aria-activedescendant)
					<div
						key={located.key}
						id={optionId(index)}
						role="option"
						tabIndex={-1}
						aria-selected={index === active}
						// the field keeps the focus
						onMouseDown={(event) => event.preventDefault()}
						onClick={() => choose(located)}
					>
						<bdi>{located.name}</bdi> <span class="aside">{hint(located)}</span>
					</div>
				))}
			</div>
			{open && found.length === 0 && (
				<p class="aside">
					<Isolated text={words.measure.none(isolated(typed ?? ""))} />
				</p>
			)}
		</div>
	);
}
