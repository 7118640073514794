import { CloseIcon, DownIcon, UpIcon } from "../ui/icons";
import type { Details } from "../view/details/details";
import type { Selection } from "../view/view";
import { words } from "../words/en";
import { ActorDetails } from "./actor-details";
import { ConferenceDetails } from "./conference-details";
import { CrowdDetails } from "./crowd-details";
import { EventDetails } from "./event-details";
import { IncidentDetails } from "./incident-details";
import { LeftOut, type LeftOutProps } from "./left-out";
import { PlaceDetails } from "./place-details";
import { RegionDetails } from "./region-details";
import { RelationDetails } from "./relation-details";
import { ShapeDetails } from "./shape-details";
import { SourceDetails } from "./source-details";
import { StatementDetails } from "./statement-details";
import "./panel.css";

/** Heights of the panel on a narrow screen, lowest first. */
export const HEIGHTS = ["low", "half", "full"] as const;
export type Height = (typeof HEIGHTS)[number];

export interface PanelProps {
	readonly details: Details;
	readonly height: Height;
	/** Why it is not on the map. */
	readonly leftOut?: LeftOutProps;
	readonly onSelect: (selection: Selection) => void;
	/** Of a long list: another page, by the number of its first line among all. */
	readonly onFirst?: (first: number) => void;
	readonly onClose: () => void;
	readonly onHeight: (height: Height) => void;
}

/** Everything known of the one thing selected, with how it is known. */
export function Panel({ details, height, leftOut, onSelect, onFirst, onClose, onHeight }: PanelProps) {
	const step = HEIGHTS.indexOf(height);
	const taller = HEIGHTS[step + 1];
	const lower = HEIGHTS[step - 1];
	const { title } = details;
	return (
		<>
			<header class="panel-head">
				<div>
					<p class="panel-kind">{kindOf(details)}</p>
					<h2 class="panel-title" tabIndex={-1}>
						<bdi>{title}</bdi>
					</h2>
				</div>
				<div class="panel-buttons">
					<button
						type="button"
						class="icon-button only-narrow"
						aria-label={words.details.lower}
						disabled={!lower}
						onClick={() => lower && onHeight(lower)}
					>
						<DownIcon />
					</button>
					<button
						type="button"
						class="icon-button only-narrow"
						aria-label={words.details.taller}
						disabled={!taller}
						onClick={() => taller && onHeight(taller)}
					>
						<UpIcon />
					</button>
					<button type="button" class="icon-button" aria-label={words.details.close} onClick={onClose}>
						<CloseIcon />
					</button>
				</div>
			</header>
			{/* a list longer than the panel must be reached by keyboard too */}
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs focus to be scrolled by keys */}
			<section class="panel-body" tabIndex={0} aria-label={title}>
				{leftOut && <LeftOut {...leftOut} />}
				<DetailsBody key={`${details.kind}/${details.id}`} details={details} onSelect={onSelect} onFirst={onFirst} />
			</section>
		</>
	);
}

/** "Armed attack", "Country", "Person": what kind of thing it is. */
export function kindOf(details: Details): string {
	switch (details.kind) {
		case "incident":
			return details.what;
		case "region":
		case "actor":
		case "shape":
			return details.what;
		case "source":
			return words.source.number(details.number);
		case "relation":
			return details.relationKind;
		case "crowd":
			return words.details.crowdKind;
		default:
			return words.kinds[details.kind];
	}
}

/** Everything below the title. */
export function DetailsBody({
	details,
	onSelect,
	onFirst,
}: {
	readonly details: Details;
	readonly onSelect: (selection: Selection) => void;
	readonly onFirst?: ((first: number) => void) | undefined;
}) {
	switch (details.kind) {
		case "incident":
			return <IncidentDetails details={details} onSelect={onSelect} />;
		case "conference":
			return <ConferenceDetails details={details} onSelect={onSelect} />;
		case "region":
			return <RegionDetails details={details} onSelect={onSelect} />;
		case "statement":
			return <StatementDetails details={details} onSelect={onSelect} />;
		case "relation":
			return <RelationDetails details={details} onSelect={onSelect} />;
		case "event":
			return <EventDetails details={details} onSelect={onSelect} />;
		case "shape":
			return <ShapeDetails details={details} onSelect={onSelect} />;
		case "actor":
			return <ActorDetails details={details} onSelect={onSelect} />;
		case "place":
			return <PlaceDetails details={details} onSelect={onSelect} />;
		case "source":
			return <SourceDetails details={details} onSelect={onSelect} />;
		case "crowd":
			return <CrowdDetails details={details} onSelect={onSelect} onFirst={onFirst} />;
	}
}
