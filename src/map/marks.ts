/** What the map draws as marks, from a frame: incidents, conferences, places where people speak, and groups of them. */
import type { LonLat } from "../geo/geography";
import type { Projection } from "../geo/projection";
import type { Frame } from "../view/frame";
import type { IncidentSigns } from "../view/legend";
import type { ConferenceMark, IncidentMark } from "../view/marks";
import { once } from "../view/once";
import type { Selection } from "../view/view";
import type { StatementMark } from "../view/voices";
import { words } from "../words/en";
import { type Group, type Groupable, groupMarks } from "./group-marks";

export interface Mark extends Groupable {
	/** "incident/fire"; a group's is that of its cell, the same while the zoom is the same. */
	readonly key: string;
	readonly kind: "incident" | "conference" | "statements";
	/** What a click selects; null for a group, which opens instead. */
	readonly selection: Selection | null;
	readonly title: string;
	/** What is said beside the title where marks are listed. */
	readonly detail: string;
	readonly accessibleName: string;
	/** Half its height in pixels; a bubble may be wider. */
	readonly radius: number;
	/** The number written on it; null when it has none. */
	readonly count: number | null;
	readonly hollow: boolean;
	/** Known only to an area. */
	readonly soft: boolean;
	/** Known to so many kilometres around; null for a site or a region. */
	readonly ring: { readonly place: LonLat; readonly km: number } | null;
	readonly placeName: string;
	/** The marks of which it takes the place; empty for a mark of its own. */
	readonly members: readonly Mark[];
}

export interface Marks {
	/** In the order in which they find their places, and in which the keyboard reaches them. */
	readonly all: readonly Mark[];
	readonly signs: IncidentSigns;
}

/** Half the height of a conference's diamond, and of a bubble with its tail; pixels. */
const CONFERENCE_RADIUS = 8;
const BUBBLE_RADIUS = 10;
const PLAIN = { detail: "", count: null, hollow: false, soft: false, ring: null, placeName: "", members: [] } as const;

/**
 * Reads the marks of frames on one projection at a scale of so many pixels to a metre. What was read of a frame's mark
 * is kept with it: the same mark in the next frame is the same here.
 */
export function createMarks(projection: Projection): (frame: Frame, scale: number) => Marks {
	const planeOf = once((place: LonLat) => projection.project(place) ?? NOWHERE);
	const at = (place: LonLat) => {
		const [x, y] = planeOf(place);
		return { x, y };
	};
	const incident = once(
		(mark: IncidentMark): Mark => ({
			...mark,
			...at(mark.place),
			key: `incident/${mark.id}`,
			kind: "incident",
			selection: { kind: "incident", id: mark.id },
			count: null,
			soft: mark.spot.kind !== "pin",
			ring: mark.spot.kind === "ring" ? { place: mark.place, km: mark.spot.km } : null,
			members: [],
		}),
	);
	const conference = once(
		(mark: ConferenceMark): Mark => ({
			...PLAIN,
			...mark,
			...at(mark.place),
			key: `conference/${mark.id}`,
			kind: "conference",
			selection: { kind: "conference", id: mark.id },
			radius: CONFERENCE_RADIUS,
		}),
	);
	const statements = once(
		(mark: StatementMark): Mark => ({
			...PLAIN,
			...at(mark.location),
			key: `place/${mark.place}`,
			kind: "statements",
			selection: { kind: "place", id: mark.place },
			title: mark.title,
			detail: mark.detail,
			accessibleName: mark.accessibleName,
			radius: BUBBLE_RADIUS,
			count: mark.statements,
			selected: mark.selected,
			placeName: mark.title,
		}),
	);

	return (frame, scale) => {
		const incidents = groupMarks(frame.incidents.map(incident).filter(isSomewhere), scale);
		const voices = groupMarks(frame.statements.map(statements).filter(isSomewhere), scale);
		const singles = incidents.singles.toSorted(byImportance);
		const groups = incidents.groups.map(incidentGroup).sort(byImportance);
		return {
			all: [
				...singles.filter(({ selected }) => selected),
				...groups,
				...singles.filter(({ selected }) => !selected),
				...frame.conferences.map(conference).filter(isSomewhere),
				...voices.singles,
				...voices.groups.map(statementsGroup),
			],
			signs: {
				sized: singles.some(({ hollow }) => !hollow),
				hollow: singles.some(({ hollow }) => hollow),
				area: frame.incidents.some(({ spot }) => spot.kind === "region") || singles.some(({ soft }) => soft),
				groups: groups.length > 0,
			},
		};
	};
}

/** Largest first, so that a small mark steps aside of a large one. */
function byImportance(one: Mark, other: Mark): number {
	return other.radius - one.radius || (one.key < other.key ? -1 : 1);
}

function incidentGroup({ key, x, y, radius, members }: Group<Mark>): Mark {
	const place = sharedPlace(members);
	const title = words.map.incidents(members.length);
	return {
		...PLAIN,
		x,
		y,
		radius,
		members,
		title,
		key: `incidents/${key}`,
		kind: "incident",
		selection: null,
		accessibleName: place ? words.map.groupAt(title, place) : title,
		count: members.length,
		selected: false,
		placeName: place,
	};
}

function statementsGroup({ key, x, y, members }: Group<Mark>): Mark {
	const count = members.reduce((sum, member) => sum + (member.count ?? 1), 0);
	const title = words.map.statementsAt(count, members.length);
	return {
		...PLAIN,
		x,
		y,
		members,
		title,
		count,
		key: `places/${key}`,
		kind: "statements",
		selection: null,
		accessibleName: title,
		radius: BUBBLE_RADIUS,
		selected: false,
	};
}

/** The place's name where all share one, else nothing. */
function sharedPlace([first, ...others]: readonly Mark[]): string {
	return first && others.every(({ x, y }) => x === first.x && y === first.y) ? first.placeName : "";
}

/** The projection has no place for it. */
const NOWHERE: readonly [number, number] = [Number.NaN, Number.NaN];

function isSomewhere({ x }: Mark): boolean {
	return !Number.isNaN(x);
}
