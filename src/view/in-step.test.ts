import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	cameraOnWidth,
	changeShared,
	firstShared,
	hear,
	isEchoOf,
	type Message,
	newerOf,
	readMessage,
	type Shared,
	type StageParts,
} from "./in-step";
import { moveCamera, OPENING } from "./view";

const stage: StageParts = { blank: false, question: false, playing: false, since: 0 };
const own = { session: "session01", dossier: "mill-talks", from: "window0a" };
const message: Message = {
	app: "brieflet",
	version: 1,
	kind: "state",
	session: "session01",
	dossier: "mill-talks",
	from: "window0b",
	role: "speaker",
	screen: { width: 1280, height: 720 },
	shared: { count: 3, writer: "window0b", view: "#scene=2&present", stage },
};

describe("a message", () => {
	it("is read whole", () => {
		expect(readMessage(structuredClone(message), own)).toEqual(message);
	});

	it("of another dossier, another session, another program, another version or this very window is not", () => {
		for (const change of [
			{ dossier: "other" },
			{ session: "session02" },
			{ app: "other" },
			{ version: 2 },
			{ from: "window0a" },
		])
			expect(readMessage({ ...message, ...change }, own), JSON.stringify(change)).toBeNull();
	});

	it("that is wrong in any part is not", () => {
		const shared = message.shared;
		const wrong: unknown[] = [
			null,
			"hello",
			17,
			[],
			[message],
			{},
			{ ...message, notes: "not for you" },
			{ ...message, kind: "toString" },
			{ ...message, role: "constructor" },
			{ ...message, from: "<b>" },
			{ ...message, screen: null },
			{ ...message, screen: { width: Number.NaN, height: 3 } },
			{ ...message, shared: null },
			{ ...message, shared: { ...shared, count: -1 } },
			{ ...message, shared: { ...shared, count: 1.5 } },
			{ ...message, shared: { ...shared, count: Number.MAX_VALUE } },
			{ ...message, shared: { ...shared, writer: 5 } },
			{ ...message, shared: { ...shared, view: "x".repeat(40_000) } },
			{ ...message, shared: { ...shared, view: { toString: () => "#present" } } },
			{ ...message, shared: { ...shared, stage: { ...stage, blank: 1 } } },
			{ ...message, shared: { ...shared, stage: { ...stage, since: Number.POSITIVE_INFINITY } } },
			{ ...message, shared: { ...shared, stage: { ...stage, html: "<b>" } } },
			Object.create(message),
			JSON.parse(`{"__proto__": ${JSON.stringify(message)}}`),
		];
		for (const data of wrong) expect(readMessage(data, own), JSON.stringify(data)).toBeNull();
	});

	it("can be anything at all without harm", () => {
		fc.assert(
			fc.property(fc.anything(), (data) => {
				expect(readMessage(data, own)).toBeNull();
			}),
		);
	});
});

const anyStage = fc.record({
	blank: fc.boolean(),
	question: fc.boolean(),
	playing: fc.boolean(),
	since: fc.nat(1000),
});
const anyShared: fc.Arbitrary<Shared> = fc.record({
	count: fc.nat(5),
	writer: fc.constantFrom("window0a", "window0b", ""),
	view: fc.constantFrom("", "#scene=1", "#scene=2"),
	stage: anyStage,
});
const anyMessage: fc.Arbitrary<Message> = fc
	.tuple(fc.constantFrom("hello", "state", "bye"), anyShared)
	.map(([kind, shared]) => ({ ...message, kind: kind as Message["kind"], shared }));

describe("two windows", () => {
	it("agree which of two states is the newer, whichever comes first", () => {
		fc.assert(
			fc.property(anyShared, anyShared, anyShared, (a, b, c) => {
				expect(newerOf(a, b)).toEqual(newerOf(b, a));
				expect(newerOf(newerOf(a, b), c)).toEqual(newerOf(a, newerOf(b, c)));
			}),
		);
	});

	it("come to the same state by the same messages in any order, some of them twice", () => {
		fc.assert(
			fc.property(anyShared, fc.array(anyMessage), fc.func(fc.double({ noNaN: true })), (start, messages, key) => {
				const ends = [messages, [...messages, ...messages].sort((a, b) => key(a) - key(b))].map((heard) =>
					heard.reduce((shared, one) => hear(shared, one).shared, start),
				);
				expect(ends[0]).toEqual(ends[1]);
			}),
		);
	});

	it("fall silent after any changes on both sides, in the same state", () => {
		const steps = fc.array(
			fc.record({ who: fc.nat(1), view: fc.constantFrom("#scene=1", "#scene=2"), hello: fc.boolean() }),
		);
		fc.assert(
			fc.property(steps, fc.infiniteStream(fc.nat(1)), (changes, whose) => {
				const names = ["window0a", "window0b"];
				const state = names.map((name, index) => firstShared("", stage, index === 0 ? name : ""));
				/** What is on its way to each window. */
				const waiting: Message[][] = [[], []];
				let sent = 0;
				const send = (from: number, kind: Message["kind"]) => {
					sent++;
					waiting[1 - from]?.push({ ...message, kind, from: names[from] ?? "", shared: state[from] as Shared });
				};
				const deliver = (to: number) => {
					const next = waiting[to]?.shift();
					if (!next) return;
					const { shared, answer } = hear(state[to] as Shared, next);
					state[to] = shared;
					if (answer) send(to, "state");
				};
				for (const { who, view, hello } of changes) {
					if (hello) send(who, "hello");
					else {
						state[who] = changeShared(state[who] as Shared, names[who] ?? "", view, stage);
						send(who, "state");
					}
					const [to = 0] = whose.take(1);
					deliver(to);
				}
				for (let turn = 0; turn < 4 * changes.length + 4; turn++) deliver(turn % 2);
				expect(waiting.flat()).toEqual([]);
				expect(sent).toBeLessThanOrEqual(2 * changes.length);
				if (changes.some(({ hello }) => !hello)) expect(state[0]).toEqual(state[1]);
			}),
		);
	});

	it("answer a hello, and nothing else", () => {
		const mine = { ...message.shared, count: 5 };
		expect(hear(mine, { ...message, kind: "hello" })).toEqual({ shared: mine, answer: true });
		expect(hear(mine, message)).toEqual({ shared: mine, answer: false });
		const newer = { ...message, shared: mine };
		expect(hear(message.shared, newer)).toEqual({ shared: mine, answer: false });
		expect(hear(message.shared, { ...newer, kind: "bye" })).toEqual({ shared: message.shared, answer: false });
	});
});

it("what a map makes of a camera that it was told is an echo, what a reader makes of it is not", () => {
	const told = moveCamera(OPENING, { zoom: 4.53, lat: 45, lng: 5 });
	expect(isEchoOf(moveCamera(OPENING, { zoom: 4.55, lat: 45.0001, lng: 5 }), told)).toBe(true);
	expect(isEchoOf(moveCamera(OPENING, { zoom: 4.55, lat: 48, lng: 5 }), told)).toBe(false);
	expect(isEchoOf(OPENING, told)).toBe(false);
});

it("a camera on a screen half as wide is one zoom farther", () => {
	expect(cameraOnWidth({ zoom: 5, lat: 45, lng: 5 }, 1600, 800)).toEqual({ zoom: 4, lat: 45, lng: 5 });
});
