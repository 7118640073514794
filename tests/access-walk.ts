/** How one state of the page is walked by keyboard and measured; the states stand in access-states.ts. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Everything that can be pressed, chosen, typed into or scrolled by keys. */
const INTERACTIVE =
	'a[href], button, input, select, textarea, summary, [role="button"], [role="tab"], [role="slider"], [role="option"], [data-region][tabindex]';
/** CSS pixels, by WCAG 2.5.8. */
const TARGET = 24;

/** One stop of the focus. */
interface Stop {
	readonly name: string;
	readonly fault: string | null;
	/** The same element for the same key: by which a walk knows that it has come round. */
	readonly key: string;
	readonly inScope: boolean;
	/** Tab comes to it, not only a script. */
	readonly inOrder: boolean;
}

/**
 * Tabs on from where the focus is until it comes round or leaves `scope`. Fails when the focus is lost on the way, is not
 * seen, or stands behind something, and when there is no stop at all: what has none says so, and is not walked.
 */
export async function walk(page: Page, scope: string, { most = 160, key = "Tab" } = {}): Promise<string[]> {
	const names: string[] = [];
	const faults: string[] = [];
	const seen = new Set<string>();
	let last: Stop | null = null;
	const start = await stopOf(page, scope);
	for (let press = 0; press < most; press++) {
		await page.keyboard.press(key);
		const stop = await stopOf(page, scope);
		// the parts of a date are one field
		if (stop && stop.key === last?.key && stop.name.startsWith("input")) continue;
		last = stop;
		// past the last element the browser itself takes the focus, and gives it back to the first
		if (stop === null || !stop.inScope || seen.has(stop.key)) {
			// what lies beyond must not be behind what was left
			if (stop?.fault && !seen.has(stop.key)) faults.push(`beyond, ${stop.name}: ${stop.fault}`);
			expect(faults).toEqual([]);
			// the one stop of a dialog has the focus from the beginning
			if (names.length === 0 && start?.inScope && start.fault === null && start.inOrder) return [start.name];
			expect(names, `stops in ${scope}`).not.toEqual([]);
			return names;
		}
		seen.add(stop.key);
		names.push(stop.name);
		if (stop.fault) faults.push(`${stop.name}: ${stop.fault}`);
	}
	throw new Error(`no way out of ${scope} in ${most} presses; last ${names.slice(-5).join(", ")}`);
}

/** Where the focus is; null when nothing of the page has it. What scrolls to it has a moment for that. */
async function stopOf(page: Page, scope: string): Promise<Stop | null> {
	const stop = await lookAtFocus(page, scope);
	if (!stop?.fault) return stop;
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
	return lookAtFocus(page, scope);
}

async function lookAtFocus(page: Page, scope: string): Promise<Stop | null> {
	return page.evaluate(
		([scope]) => {
			const element = document.activeElement;
			if (!element || element === document.body || element === document.documentElement) return null;
			const counted = globalThis as unknown as { stops?: WeakMap<Element, number>; next?: number };
			counted.stops ??= new WeakMap();
			if (!counted.stops.has(element)) {
				counted.next = (counted.next ?? 0) + 1;
				counted.stops.set(element, counted.next);
			}
			const name =
				element.getAttribute("aria-label") ??
				(element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null) ??
				element.textContent ??
				"";
			const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
			const shown = label ?? element;
			const box = shown.getBoundingClientRect();
			const left = Math.max(0, box.left);
			const right = Math.min(innerWidth, box.right);
			const top = Math.max(0, box.top);
			const bottom = Math.min(innerHeight, box.bottom);
			const faults: string[] = [];
			if (right - left < 1 || bottom - top < 1) faults.push(`out of sight at ${box.left | 0},${box.top | 0}`);
			else {
				// what leaves its presses to the plot below it is seen all the same
				const { style } = element as HTMLElement;
				const presses = style.pointerEvents;
				style.pointerEvents = "auto";
				let hit = false;
				const steps = element instanceof SVGElement ? 40 : 6;
				for (let row = 0; row <= steps && !hit; row++)
					for (let column = 0; column <= steps && !hit; column++) {
						const x = left + ((right - left) * (column + 0.5)) / (steps + 1);
						const y = top + ((bottom - top) * (row + 0.5)) / (steps + 1);
						const at = document.elementFromPoint(x, y);
						const whole = element.getAttribute("data-region");
						hit =
							(whole !== null && (at?.getAttribute("data-region") ?? "").startsWith(`${whole}-`)) ||
							document.querySelector(".focus-ring") !== null ||
							(at !== null &&
								(shown.contains(at) || (at.contains(shown) && at !== document.body && at.tagName === "LABEL")));
					}
				style.pointerEvents = presses;
				if (!hit) faults.push("behind something");
			}
			const isOutlined = (one: Element | null) => {
				const { outlineStyle, outlineWidth } = getComputedStyle(one ?? element);
				return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
			};
			const computed = getComputedStyle(element);
			// a field may show it on its frame, a row of the map by an outline of its own
			const outlined = isOutlined(element) || isOutlined(element.parentElement);
			if (!element.matches(":focus-visible")) faults.push("not :focus-visible");
			else if (
				!outlined &&
				computed.boxShadow === "none" &&
				!element.hasAttribute("data-region") &&
				!element.closest("svg")
			)
				faults.push("no focus indicator");
			return {
				name: `${element.getAttribute("role") ?? element.tagName.toLowerCase()} ${name.trim().replace(/\s+/g, " ").slice(0, 40)}`,
				fault: faults.length > 0 ? faults.join(", ") : null,
				key: String(counted.stops.get(element)),
				inScope: element.closest(scope ?? "") !== null,
				inOrder: (element as HTMLElement).tabIndex >= 0,
			};
		},
		[scope],
	);
}

/** The targets in sight that are smaller than 24 by 24 pixels, and neither stand in a text nor far enough from others. */
export async function smallTargets(page: Page): Promise<{ readonly measured: number; readonly faults: string[] }> {
	return page.evaluate(
		([interactive, size]) => {
			const least = size as number;
			const inSight = [...document.querySelectorAll<HTMLElement>(interactive as string)].filter((element) => {
				if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
				if (element.closest("[inert], [hidden], .visually-hidden") || element.matches(":disabled")) return false;
				const modal = document.querySelector("dialog:modal");
				if (modal && !modal.contains(element)) return false;
				const { left, right, top, bottom } = element.getBoundingClientRect();
				if (right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight) return false;
				const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
				return at !== null && (element.contains(at) || at.contains(element));
			});
			const boxOf = (element: HTMLElement) => {
				const label = element.closest("label") ?? (element as HTMLInputElement).labels?.[0];
				return (label ?? element).getBoundingClientRect();
			};
			/** A link or a footnote in a sentence: there is other text on its line, and the line's height is what it has. */
			const inText = (element: HTMLElement) => {
				const block = element.closest("p, dd, li, td, th, blockquote, q, figcaption");
				if (!block || !getComputedStyle(element).display.startsWith("inline")) return false;
				const own = [...block.querySelectorAll<HTMLElement>("button, a")].map((one) => one.textContent).join("");
				return (block.textContent ?? "").replace(/\s/g, "").length > own.replace(/\s/g, "").length;
			};
			const all = inSight.map((element) => ({ element, box: boxOf(element) }));
			const isSmall = ({ box }: (typeof all)[number]) => box.width < least - 0.1 || box.height < least - 0.1;
			const middle = ({ box }: (typeof all)[number]) => [box.left + box.width / 2, box.top + box.height / 2] as const;
			const faults = all.filter(isSmall).flatMap((one) => {
				if (inText(one.element)) return [];
				const [x, y] = middle(one);
				const near = all.find((other) => {
					if (other === one || other.element.contains(one.element) || one.element.contains(other.element)) return false;
					if (other.element instanceof SVGElement) return false; // a shape's box is not the shape
					if (isSmall(other)) {
						const [x2, y2] = middle(other);
						return Math.hypot(x - x2, y - y2) < least;
					}
					const dx = Math.max(other.box.left - x, 0, x - other.box.right);
					const dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
					return Math.hypot(dx, dy) < least / 2;
				});
				if (!near) return [];
				const name = (element: HTMLElement) =>
					(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 30);
				return [
					`${one.element.className || one.element.tagName} “${name(one.element)}” ${one.box.width.toFixed(0)}x${one.box.height.toFixed(0)} near “${name(near.element)}”`,
				];
			});
			return { measured: all.length, faults };
		},
		[INTERACTIVE, TARGET] as const,
	);
}

/** Axe in light, and its contrasts in the dark as well: nothing else depends on colours. */
export async function axe(page: Page, scope = "html"): Promise<string[]> {
	// without a page of its own for each report, which takes longer than the report
	const told = async (builder: AxeBuilder, scheme: string) =>
		(await builder.setLegacyMode(true).include(scope).analyze()).violations.map(
			({ id, nodes }) => `${scheme} ${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
		);
	const light = await told(new AxeBuilder({ page }), "light");
	await page.emulateMedia({ colorScheme: "dark" });
	const dark = await told(new AxeBuilder({ page }).withRules(["color-contrast", "link-in-text-block"]), "dark");
	await page.emulateMedia({ colorScheme: "light" });
	return [...light, ...dark];
}
