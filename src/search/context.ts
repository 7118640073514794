/** The second line of what was found: what one must know to tell it from its neighbours. */
import type { Catalogue } from "../view/catalogue";
import { geometryInWords } from "../view/details/shape";
import { dateInWords } from "../words/dates";
import { words } from "../words/en";
import type { Entry } from "./entries";

/** Its pieces: "Armed attack", "12 September 2024", "The old road". */
export function contextOf(catalogue: Catalogue, { kind, id, at }: Pick<Entry, "kind" | "id" | "at">): string[] {
	return piecesOf(catalogue, kind, id, at !== undefined).flatMap((piece) => piece || []);
}

function piecesOf(
	catalogue: Catalogue,
	kind: Entry["kind"],
	id: string,
	isCity: boolean,
): (string | null | undefined)[] {
	const { text, regionName } = catalogue;
	const placeName = (place: string | undefined) => {
		const found = place === undefined ? undefined : catalogue.places.get(place);
		return found ? text(found.name) : null;
	};
	const date = (when: { readonly edtf: string } | undefined) => (when ? dateInWords(when.edtf) : null);
	if (isCity) {
		const city = catalogue.geography.cities.find((one) => one.id === id);
		return [city ? regionName(city.country) : null];
	}
	switch (kind) {
		case "incident": {
			const incident = catalogue.incidents.get(id);
			return incident ? [text(incident.kind), date(incident.when), placeName(incident.place)] : [];
		}
		case "conference": {
			const conference = catalogue.conferences.get(id);
			return [date(conference?.when), placeName(conference?.place)];
		}
		case "event": {
			const event = catalogue.events.get(id);
			return [date(event?.when), placeName(event?.place)];
		}
		case "statement": {
			const statement = catalogue.statements.get(id);
			const speaker = statement && catalogue.actors.get(statement.speaker);
			return [speaker && text(speaker.name), date(statement?.when), placeName(statement?.place)];
		}
		case "relation": {
			const relation = catalogue.relations.get(id);
			return [relation && words.relations[relation.kind], date(relation?.when)];
		}
		case "shape": {
			const shape = catalogue.shapes.get(id);
			return [shape && geometryInWords(shape.geometry), date(shape?.when)];
		}
		case "actor": {
			const actor = catalogue.actors.get(id);
			return actor ? [actor.role ? text(actor.role) : words.kinds[actor.kind]] : [];
		}
		case "source": {
			const source = catalogue.sources.get(id);
			return [source?.publisher ? text(source.publisher) : source?.short, date(source?.published)];
		}
		case "place":
			return [...(catalogue.places.get(id)?.regions ?? [])].reverse().map(regionName);
		case "province": {
			const country = catalogue.region(id)?.country;
			return [country ? regionName(country) : null];
		}
		case "region": {
			const region = catalogue.region(id);
			return [region && words.kinds[region.kind]];
		}
		default:
			return [];
	}
}
