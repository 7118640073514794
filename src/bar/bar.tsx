import { TableIcon } from "../ui/icons";
import { leavePopover } from "../ui/leave-popover";
import { THEMES, type Theme } from "../ui/theme";
import type { Frame } from "../view/frame";
import { words } from "../words/en";
import "./bar.css";

export interface BarProps {
	readonly frame: Frame;
	/** What stands in the bar and is made elsewhere: the search after the title, buttons before the bar's own. */
	readonly search?: HTMLElement;
	readonly actions?: readonly HTMLElement[];
	/** The button that leads to the stage, last of the bar's actions. */
	readonly present?: HTMLElement;
	readonly tableOpen: boolean;
	readonly theme: Theme;
	readonly onTable: () => void;
	readonly onTheme: (theme: Theme) => void;
}

/** The bar at the top: what this is, as of when, and the ways into it. */
export function Bar({ frame, search, actions = [], present, tableOpen, theme, onTable, onTheme }: BarProps) {
	return (
		<>
			<h1 class="bar-title" title={frame.title}>
				{frame.title}
			</h1>
			{frame.summary === null ? (
				<p class="bar-date" title={words.page.asOfHint}>
					{words.page.asOf(frame.asOf)}
				</p>
			) : (
				<>
					<button type="button" class="bar-date text-button" popovertarget="about">
						{words.page.asOf(frame.asOf)}
					</button>
					<section
						class="about"
						id="about"
						popover="auto"
						aria-label={words.page.about}
						// biome-ignore lint/a11y/noNoninteractiveTabindex: what is long scrolls, by keys too
						tabIndex={0}
						onFocusOut={leavePopover}
					>
						<h2>{words.page.about}</h2>
						<p>
							<bdi>{frame.summary}</bdi>
						</p>
						<p class="aside">
							{words.page.asOf(frame.asOf)}. {words.page.asOfHint}.
						</p>
					</section>
				</>
			)}
			{search && (
				<div class="bar-search">
					<Slot element={search} />
				</div>
			)}
			<div class="bar-actions">
				{actions.map((element, index) => (
					<Slot key={index} element={element} />
				))}
				<button type="button" class="bar-button" aria-expanded={tableOpen} aria-controls="table" onClick={onTable}>
					<TableIcon />
					<span>{words.table.button}</span>
				</button>
				{present && <Slot element={present} />}
				<label class="theme-choice">
					<span class="visually-hidden">{words.theme.label}</span>
					<select value={theme} onChange={(event) => onTheme(event.currentTarget.value as Theme)}>
						{THEMES.map((one) => (
							<option key={one} value={one}>
								{words.theme[one]}
							</option>
						))}
					</select>
				</label>
			</div>
		</>
	);
}

/** A place for an element that is made elsewhere. */
function Slot({ element }: { readonly element: HTMLElement }) {
	// put in again it would lose the focus, and what is open in it would close
	const fill = (host: HTMLElement | null) => {
		if (host !== element.parentNode) host?.append(element);
	};
	return <div class="bar-slot" ref={fill} />;
}
