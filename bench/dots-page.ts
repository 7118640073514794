/** The page of one contestant: dots.html?with=NAME&count=N. Without a name it is blank. */
import "leaflet/dist/leaflet.css";
import type { Map as LeafletMap } from "leaflet";
import type { DaySpan } from "../src/view/view";
import { FIRST_DAY, LAST_DAY } from "./made-crowd";

/** One way to draw very many incidents. */
export interface Contestant {
	readonly map: LeafletMap;
	/** Everything from the data in memory to what is on the map. */
	show(): void;
	/** Shows only what happened in a period. */
	brush(period: DaySpan): void;
	/** What lies at a pixel, where there is an answer that is not an element of its own. */
	at?(x: number, y: number): unknown;
}

/** What the benchmark asks of the page. */
export interface Bench {
	/** Done when it has been painted. */
	show(): Promise<void>;
	/** Shows a period that begins after a part of the time that there is for its beginning, 0 to 1. */
	brush(part: number): Promise<void>;
	/** Milliseconds for one of many questions. */
	hit(): number | null;
}

const contestants = {
	brieflet: () => import("./dots-brieflet"),
	supercluster: () => import("./dots-supercluster"),
	markercluster: () => import("./dots-markercluster"),
	circles: () => import("./dots-circles"),
};

/** A period of a fifth of all time is moved through it. */
const PART = 0.2;
const HITS = 20_000;

const search = new URLSearchParams(location.search);
const name = search.get("with");
if (name && name in contestants) void begin(name as keyof typeof contestants, Number(search.get("count")));
else Object.assign(globalThis, { benchReady: true });

async function begin(name: keyof typeof contestants, count: number): Promise<void> {
	const { create } = await contestants[name]();
	const contestant = await create(document.getElementById("map") as HTMLElement, count);
	const days = LAST_DAY + 1 - FIRST_DAY;
	const bench: Bench = {
		show: () => untilPainted(contestant.show),
		brush(part) {
			const first = FIRST_DAY + Math.floor(days * (1 - PART) * part);
			return untilPainted(() => contestant.brush({ first, last: first + Math.floor(days * PART) }));
		},
		hit() {
			if (!contestant.at) return null;
			contestant.at(0, 0); // what is made for the first question
			const { x, y } = contestant.map.getSize();
			const began = performance.now();
			for (let hit = 0; hit < HITS; hit++) contestant.at((hit * 7.3) % x, (hit * 3.1) % y);
			return (performance.now() - began) / HITS;
		},
	};
	Object.assign(globalThis, { bench, benchReady: true });
}

/** Until the second frame after it: the first has then been painted. */
async function untilPainted(act: () => void): Promise<void> {
	act();
	await frame();
	await frame();
}

function frame(): Promise<unknown> {
	return new Promise((done) => requestAnimationFrame(done));
}
