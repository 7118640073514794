// npm run icons: draws public/icon.svg at the sizes that systems install pages with. The pictures are committed.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { launchOptions } from "./browser.mjs";

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), "public");
const svg = readFileSync(join(folder, "icon.svg"), "utf8");
/** A system cuts a maskable picture to any shape within its middle four fifths: the ground goes to the edge. */
const maskable = svg
	.replace('viewBox="0 0 32 32"', 'viewBox="-4 -4 40 40"')
	.replace(/<rect[^>]*\/>/, '<rect x="-4" y="-4" width="40" height="40" fill="#1d2733"/>');

/** @type {readonly (readonly [string, number, string])[]} */
const icons = [
	["icon-180.png", 180, maskable],
	["icon-192.png", 192, svg],
	["icon-512.png", 512, svg],
	["icon-maskable-512.png", 512, maskable],
];
const browser = await chromium.launch(launchOptions());
for (const [name, size, picture] of icons) {
	const page = await browser.newPage({ viewport: { width: size, height: size } });
	await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${picture}`);
	writeFileSync(join(folder, name), await page.screenshot({ omitBackground: true }));
	await page.close();
}
await browser.close();
