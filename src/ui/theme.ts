/** Light, dark, or as the system has it; the choice is kept where the browser lets it. */
export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const KEY = "brieflet-theme";

export function readTheme(): Theme {
	try {
		const kept = localStorage.getItem(KEY);
		return THEMES.find((theme) => theme === kept) ?? "auto";
	} catch {
		return "auto"; // storage is refused: the choice lasts as long as the page
	}
}

export function applyTheme(theme: Theme): void {
	if (theme === "auto") document.documentElement.removeAttribute("data-theme");
	else document.documentElement.dataset.theme = theme;
	try {
		localStorage.setItem(KEY, theme);
	} catch {
		// storage is refused or full: the choice lasts as long as the page
	}
}
