/** Lines and areas with more positions than a map can draw while people wait, made lighter; the report says which. */
import { MOST_POSITIONS } from "../schema";
import type { Draft, DraftShape, Position } from "./draft";

/** Of all shapes together. */
const MOST_IN_ALL = 400_000;
/** A ring of fewer positions is left as it is: it would lose its form. */
const FEW = 16;

/** The draft with shapes light enough for a dossier: of each line every second, third ... position, the ends kept. */
export function thinShapes(draft: Draft, mostInAll = MOST_IN_ALL, mostInOne = MOST_POSITIONS): Draft {
	const sizes = draft.shapes.map(positionsIn);
	const inAll = sizes.reduce((sum, size) => sum + size, 0);
	const rough = Math.ceil(inAll / mostInAll);
	const steps = sizes.map((size) => Math.max(rough, size > mostInOne ? Math.ceil((2 * size) / mostInOne) : 1));
	if (steps.every((step) => step <= 1)) return draft;
	const shapes = draft.shapes.map((shape, index) => thinned(shape, steps[index] as number));
	const repaired = shapes.flatMap((shape, index) => {
		const [before, after] = [sizes[index] as number, positionsIn(shape)];
		return after < before
			? [
					{
						row: shape.row,
						remark: { code: "positions-thinned", came: String(before), became: String(after) },
					} as const,
				]
			: [];
	});
	return { ...draft, shapes, report: { ...draft.report, repaired: [...draft.report.repaired, ...repaired] } };
}

function linesOf({ geometry }: DraftShape): readonly (readonly Position[])[] {
	return geometry.type === "lines" ? geometry.lines : geometry.areas.flat();
}

function positionsIn(shape: DraftShape): number {
	return linesOf(shape).reduce((sum, { length }) => sum + length, 0);
}

function thinned(shape: DraftShape, step: number): DraftShape {
	if (step <= 1) return shape;
	const thin = (line: readonly Position[]) =>
		line.length < FEW ? line : line.filter((_, index) => index % step === 0 || index === line.length - 1);
	const { geometry } = shape;
	return {
		...shape,
		geometry:
			geometry.type === "lines"
				? { type: "lines", lines: geometry.lines.map(thin) }
				: { type: "areas", areas: geometry.areas.map((rings) => rings.map(thin)) },
	};
}
