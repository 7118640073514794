import { BoundarySample } from "../ui/boundary-sample";
import type { CrowdSigns } from "../view/crowd";
import type { LegendEntry } from "../view/legend";
import { words } from "../words/en";
import { listInWords, numberInWords } from "../words/numbers";
import "../ui/shapes.css";
import "../ui/ties.css";
import "./legend.css";

/** What the map's signs mean: exactly those that are on it. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: where the map is low the legend scrolls, by keys too
		<section class="legend card" aria-label={words.legend.region} tabIndex={0}>
			<h2 class="card-title">{words.legend.region}</h2>
			{entries.length === 0 && <p class="empty">{words.legend.none}</p>}
			<ul>
				{entries.map((entry, index) => (
					<li key={`${entry.kind}/${index}`} class={`legend-${entry.kind}`}>
						<Entry entry={entry} />
					</li>
				))}
			</ul>
		</section>
	);
}

function Entry({ entry }: { readonly entry: LegendEntry }) {
	switch (entry.kind) {
		case "role":
			return (
				<>
					<Swatch>
						<rect class={`swatch role-${entry.role.mark}`} x="1" y="1" width="24" height="14" />
						{entry.role.mark === "hatch" && (
							<path class="swatch-hatch" d="M1 12L12 1M4 15L18 1M11 15L24.5 1.5M18 15L25 8" />
						)}
					</Swatch>
					<span>{entry.name}</span>
				</>
			);
		case "layered":
			return (
				<>
					<Swatch>
						<rect class="swatch layered" x="1.5" y="1.5" width="23" height="13" />
					</Swatch>
					<span>{words.legend.outlined}</span>
				</>
			);
		case "killed":
			return (
				<Samples
					title={words.legend.killed}
					note={words.legend.killedNote}
					samples={entry.samples.map(({ killed, radius }) => ({ count: killed, radius }))}
				/>
			);
		case "crowd":
			return <Crowd signs={entry.signs} />;
		case "no-figure":
			return (
				<>
					<Swatch>
						<circle class="swatch-incident hollow" cx="13" cy="8" r="5" />
					</Swatch>
					<span>{words.legend.noFigure}</span>
				</>
			);
		case "group":
			return (
				<>
					<Swatch>
						<circle class="swatch-group" cx="13" cy="8" r="6.9" />
						<text class="swatch-group-count" x="13" y="11.2" text-anchor="middle">
							5
						</text>
					</Swatch>
					<span>{words.legend.group}</span>
				</>
			);
		case "area":
			return (
				<>
					<Swatch>
						<circle class="swatch-ring" cx="13" cy="8" r="7" />
					</Swatch>
					<span>{words.legend.area}</span>
				</>
			);
		case "conference":
			return (
				<>
					<Swatch>
						<rect class="swatch-conference" x="8.5" y="3.5" width="9" height="9" transform="rotate(45 13 8)" />
					</Swatch>
					<span>{words.legend.conference}</span>
				</>
			);
		case "statements":
			return (
				<>
					<Swatch>
						<path class="swatch-statements" d="M7.5,0.5h11q3,0 3,3v5q0,3 -3,3h-5l-5,4v-4h-1q-3,0 -3,-3v-5q0,-3 3,-3Z" />
						<path class="swatch-lines" d="M8.5,4.3h9M8.5,7.8h6" />
					</Swatch>
					<span>{words.legend.statements}</span>
				</>
			);
		case "relation":
			return (
				<>
					<Swatch>
						<path class={`tie ${entry.relation}`} d={entry.directed ? "M1 12Q11 3 21.5 7.5" : "M1 12Q13 1 25 12"} />
						{entry.directed && <path class={`tie-arrow ${entry.relation}`} d="M27.5 11.2L17.9 9.9L21.8 3.3Z" />}
					</Swatch>
					<span>{entry.name}</span>
				</>
			);
		case "shape": {
			const name = words.legend.shape[entry.geometry];
			return (
				<>
					<Swatch>
						{entry.geometry === "lines" ? (
							<>
								<path class="shape-casing" d="M1 12C8 1 16 15 27 4" />
								<path class={`shape-line style-${entry.style}`} d="M1 12C8 1 16 15 27 4" />
							</>
						) : (
							<>
								<path class={`swatch-shape style-${entry.style}`} d={SHAPE_SIGNS[entry.style]} />
								<rect class={`shape-edge style-${entry.style}`} x="1.5" y="1.5" width="23" height="13" />
							</>
						)}
					</Swatch>
					{entry.layers.length > 0 ? (
						<span>
							{words.legend.shapeOf(name)}
							<bdi>{listInWords(entry.layers)}</bdi>
						</span>
					) : (
						<span>{name}</span>
					)}
				</>
			);
		}
		case "boundary":
			return (
				<>
					<BoundarySample kind={entry.class} />
					<span>{entry.class === "line-of-control" ? words.legend.control : words.legend[entry.class]}</span>
				</>
			);
	}
}

/** Dots, crosses and upright lines, as areas are filled on the map. */
const SHAPE_SIGNS = [
	"M5 5h0M12 5h0M19 5h0M8.5 11h0M15.5 11h0M22 11h0",
	"M4 5h4M6 3v4M13 5h4M15 3v4M8.5 11h4M10.5 9v4M17.5 11h4M19.5 9v4",
	"M5 2v12M10 2v12M15 2v12M20 2v12",
] as const;

function Swatch({ children }: { readonly children: preact.ComponentChildren }) {
	return (
		<svg class="swatch-frame" width="28" height="16" viewBox="0 0 28 16" aria-hidden="true">
			{children}
		</svg>
	);
}

interface Sample {
	readonly count: number;
	/** Pixels. */
	readonly radius: number;
}

/** Discs by area, each with the number for which it stands. */
function Samples({
	title,
	note,
	samples,
}: {
	readonly title: string;
	readonly note: string;
	readonly samples: readonly Sample[];
}) {
	const { width, height, placed } = lineUp(samples);
	return (
		<>
			<span>{title}</span>
			<svg
				class="killed-samples"
				width={width}
				height={height}
				role="img"
				aria-label={placed.map(({ count }) => numberInWords(count)).join(", ")}
			>
				{placed.map(({ count, radius, centre }) => (
					<g key={count}>
						<circle class="swatch-incident" cx={centre} cy={height / 2} r={radius} />
						<text x={centre + radius + 5} y={height / 2 + 4.5}>
							{numberInWords(count)}
						</text>
					</g>
				))}
			</svg>
			<span class="legend-note">{note}</span>
		</>
	);
}

/** The legend's own width, in pixels. */
const WIDEST = 214;

/** Discs side by side, each with its number; where that is too wide, without the one in the middle. */
function lineUp(samples: readonly Sample[]) {
	const pad = 2;
	let width = pad;
	const placed = samples.map((sample) => {
		const centre = width + sample.radius;
		width += 2 * sample.radius + 14 + 7.5 * numberInWords(sample.count).length;
		return { ...sample, centre };
	});
	if (width > WIDEST && samples.length > 1) return lineUp(samples.filter((_, index) => index !== samples.length >> 1));
	return { width, height: Math.max(16, ...samples.map(({ radius }) => 2 * radius + 2 * pad)), placed };
}

/** Of very many incidents: what a disc stands for, at the scale of now. */
function Crowd({ signs }: { readonly signs: CrowdSigns }) {
	const { mode, side, samples, least, hollow, areas } = signs;
	const w = words.legend.crowd;
	const note = mode === "cells" ? w.cellsNote(side, least) : w.sitesNote;
	return (
		<Samples
			title={mode === "cells" ? w.cells : w.sites}
			note={[note, ...(hollow ? [w.hollow] : []), ...(areas ? [w.areas] : [])].join(" ")}
			samples={samples}
		/>
	);
}
