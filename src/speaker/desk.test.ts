import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dossier } from "../view/fixture.test-data";
import { goToScene, scriptOf } from "../view/script";
import { select, type View } from "../view/view";
import { type Desk, goTo, push, putOnStage, seen, show, step, toggleHold, toggleQuestion } from "./desk";

const script = scriptOf(dossier);
const at = (scene: number): View => goToScene(script, { stage: "present" }, scene) as View;
const desk: Desk = {
	audience: at(0),
	stage: { blank: false, question: false, playing: false, since: 1 },
	held: null,
};

describe("the desk", () => {
	it("steps the audience, no farther than the ends, and notes when", () => {
		expect(step(script, desk, 1, 50)).toEqual({ ...desk, audience: at(1), stage: { ...desk.stage, since: 50 } });
		expect(step(script, desk, -1, 50)).toEqual(desk);
		expect(goTo(script, desk, 99, 50).audience).toEqual(at(1));
	});

	it("holds the audience while the speaker goes ahead, and shows it then", () => {
		const ahead = step(script, toggleHold(desk), 1, 50);
		expect(ahead).toEqual({ ...desk, held: at(1) });
		expect(seen(ahead)).toEqual(at(1));
		expect(push(ahead, 60)).toEqual({ ...desk, audience: at(1), stage: { ...desk.stage, since: 60 } });
		expect(toggleHold(ahead)).toEqual(desk);
		expect(push(desk, 60)).toBe(desk);
	});

	it("comes back from a question to the scene exactly, by Q or by the next step", () => {
		const asked = show(toggleQuestion(script, desk, 50), select(at(0), { kind: "incident", id: "fire" }), 55);
		expect(asked.stage.question).toBe(true);
		expect(toggleQuestion(script, asked, 60)).toEqual(desk);
		expect(step(script, asked, 1, 60)).toEqual(desk);
	});

	it("never moves the audience while it is held, whatever the speaker does", () => {
		const moves = fc.array(
			fc.constantFrom<(desk: Desk) => Desk>(
				(one) => step(script, one, 1, 9),
				(one) => step(script, one, -1, 9),
				(one) => goTo(script, one, 1, 9),
				(one) => show(one, select(seen(one), { kind: "region", id: "XA" }), 9),
			),
		);
		fc.assert(
			fc.property(moves, (all) => {
				const end = all.reduce((one, move) => move(one), toggleHold(desk));
				expect(end.audience).toBe(desk.audience);
				expect(end.stage).toBe(desk.stage);
			}),
		);
	});

	it("puts a page that left the stage back on it, at its scene", () => {
		const off: Desk = { ...desk, audience: { ...at(1), stage: "off" } };
		expect(putOnStage(script, off).audience).toEqual(at(1));
	});
});
