/** What an importer of text made of it, without the signs that reorder letters, and told where they stood. */
import { straight } from "../../direction";
import type { Draft, DraftSource, Imported } from "../draft";
import type { OfRow, RepairCode } from "../report";
import { type Field, shortened } from "./found";

/** Such a sign as it is, or something as which JSON, a script or markup may write one. */
const MAY_HOLD = /[\u202a-\u202e\u2066-\u2069]|\\u\{?0*20[26]|&#/i;

/** The same outcome where there are none; `text` is what was read. */
export function straightDraft(imported: Imported, text: string): Imported {
	if (imported.outcome !== "draft" || !MAY_HOLD.test(text)) return imported;
	const { draft } = imported;
	const { texts, report } = draft;
	const told = tell(draft);
	return {
		outcome: "draft",
		draft: {
			...draft,
			title: straight(draft.title),
			summary: straight(draft.summary),
			texts: {
				title: (index) => straight(texts.title(index)),
				text: (index) => straight(texts.text(index)),
				id: (index) => straight(texts.id(index)),
				links: (index) => texts.links(index).map(straight),
				fields: (index) => texts.fields(index).map(straightField),
			},
			shapes: draft.shapes.map((shape) => ({
				...shape,
				name: straight(shape.name),
				text: straight(shape.text),
				group: straight(shape.group),
				links: shape.links.map(straight),
				fields: shape.fields.map(straightField),
			})),
			scenes: draft.scenes.map((scene) => ({
				...scene,
				title: straight(scene.title),
				text: straight(scene.text),
				links: scene.links.map(straight),
			})),
			sources: draft.sources.map(straightSource),
			report: { ...report, repaired: [...report.repaired, ...told] },
		},
	};
}

/** Each text that has such signs, once for each record; what a record says in a field of its own goes by its name. */
function tell({ title, summary, incidents, texts, shapes, scenes, sources, report }: Draft): OfRow<RepairCode>[] {
	const told: OfRow<RepairCode>[] = [];
	const known = new Set(
		report.repaired.flatMap(({ row, remark }) => (remark.code === "signs-left-out" ? [`${row} ${remark.came}`] : [])),
	);
	function look(row: number, fields: readonly Field[]): void {
		for (const [field, came] of fields) {
			const bent = [came, field].find((text) => straight(text) !== text);
			if (bent === undefined) continue;
			const remark = { code: "signs-left-out", field: shortened(straight(field)), came: shortened(bent) } as const;
			const key = `${row} ${remark.came}`;
			if (known.has(key)) continue;
			known.add(key);
			told.push({ row, remark });
		}
	}
	look(0, named({ title, summary }));
	for (const source of sources) look(0, named(source));
	for (let index = 0; index < incidents.count; index++) {
		const row = incidents.row[index] as number;
		look(row, texts.fields(index));
		look(row, [...named({ title: texts.title(index), text: texts.text(index) }), ...ofLinks(texts.links(index))]);
	}
	for (const { row, fields, links, name, text, group } of shapes)
		look(row, [...fields, ...named({ name, text, group }), ...ofLinks(links)]);
	for (const { row, title, text, links } of scenes) look(row, [...named({ title, text }), ...ofLinks(links)]);
	return told;
}

const named = (texts: object): readonly Field[] => Object.entries(texts) as Field[];
const ofLinks = (links: readonly string[]) => links.map((link) => ["link", link] as const);
const straightField = ([name, value]: Field): Field => [straight(name), straight(value)];

function straightSource(source: DraftSource): DraftSource {
	const { id, title, publisher, author, date, url, note } = source;
	return {
		id: straight(id),
		title: straight(title),
		publisher: straight(publisher),
		author: straight(author),
		date: straight(date),
		url: straight(url),
		note: straight(note),
	};
}
