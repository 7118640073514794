/** Scrolling drives the scenes: the card on the reading line is the scene, and a scene that comes otherwise is scrolled to. */

export interface StoryScroll {
	/** The cards are there, or others than before. */
	watch(): void;
	/** A scene was chosen by other means than scrolling. */
	show(scene: number): void;
	destroy(): void;
}

/** The reading line stands so far down the story; the band around it is as thin as browsers can tell. */
const LINE = 0.38;

export function createStoryScroll(story: HTMLElement, onScene: (scene: number) => void): StoryScroll {
	let current: number | null = null;
	const observer = new IntersectionObserver(
		(entries) => {
			// two cards at once while one leaves: the one that came last is the nearer
			const card = entries.filter(({ isIntersecting }) => isIntersecting).at(-1)?.target;
			const scene = Number(card?.getAttribute("data-scene") ?? Number.NaN);
			if (Number.isNaN(scene) || scene === current) return;
			current = scene;
			onScene(scene);
		},
		{ root: story, rootMargin: `-${100 * LINE}% 0px -${100 * (1 - LINE) - 0.1}% 0px` },
	);
	return {
		watch() {
			observer.disconnect();
			for (const card of story.querySelectorAll("[data-scene]")) observer.observe(card);
		},
		show(scene) {
			if (scene === current) return;
			current = scene;
			const card = story.querySelector<HTMLElement>(`[data-scene="${scene}"]`);
			// at once: on the way it would show every scene between
			if (card) story.scrollTo({ top: card.offsetTop - 8, behavior: "instant" });
		},
		destroy: () => observer.disconnect(),
	};
}
