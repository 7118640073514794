import { words } from "../words/en";

export interface OverviewProps {
	readonly titles: readonly string[];
	/** The scene on stage, counted from 0. */
	readonly current: number;
	/** Called once for each picture, when it comes into sight. */
	readonly paint: (canvas: HTMLCanvasElement, scene: number) => void;
	readonly onGo: (scene: number) => void;
	readonly onClose: () => void;
}

/** All scenes as small pictures; arrows move among them. */
export function Overview({ titles, current, paint, onGo, onClose }: OverviewProps) {
	return (
		<>
			<header class="overview-head">
				<h2>{words.stage.overview}</h2>
				<button type="button" class="plain-button" onClick={onClose}>
					{words.stage.close}
				</button>
			</header>
			<ol class="overview-grid" onKeyDown={moveFocus}>
				{titles.map((title, index) => (
					<li key={index}>
						<button
							type="button"
							class="overview-scene"
							aria-label={words.stage.scene(index + 1, titles.length, title)}
							aria-current={index === current ? "step" : undefined}
							onClick={() => onGo(index)}
						>
							<canvas ref={(canvas) => whenSeen(canvas, () => canvas && paint(canvas, index))} />
							<span class="overview-title">
								<span class="overview-number">{index + 1}</span>
								<bdi>{title}</bdi>
							</span>
						</button>
					</li>
				))}
			</ol>
		</>
	);
}

const watched = new WeakMap<Element, () => void>();
const sight = new IntersectionObserver(
	(entries) => {
		for (const { isIntersecting, target } of entries)
			if (isIntersecting) {
				sight.unobserve(target);
				watched.get(target)?.();
			}
	},
	{ rootMargin: "200px" },
);

/** Calls once, when an element first comes into sight. */
function whenSeen(element: Element | null, seen: () => void): void {
	if (!element || watched.has(element)) return;
	watched.set(element, seen);
	sight.observe(element);
}

/** Arrows go to the neighbour in the grid as it is laid out. */
function moveFocus(event: KeyboardEvent): void {
	const list = event.currentTarget as HTMLElement;
	const all = [...list.querySelectorAll<HTMLElement>("button")];
	const index = all.indexOf(document.activeElement as HTMLElement);
	const top = all[0]?.getBoundingClientRect().top;
	const columns = Math.max(1, all.filter((one) => one.getBoundingClientRect().top === top).length);
	const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
	const target = event.key === "Home" ? 0 : event.key === "End" ? all.length - 1 : by === undefined ? null : index + by;
	if (target === null) return;
	event.preventDefault();
	all[target]?.focus();
	all[target]?.scrollIntoView({ block: "nearest" });
}
