/**
 * The values that a script assigns, read from its syntax tree. Nothing of it is run: only literals, lists, objects and
 * joined texts have a value, and all else is told.
 */
import type { Expression, Node, Pattern, PrivateIdentifier, Program, SpreadElement } from "acorn";

export interface ScriptValue {
	/** The name that it is given, "" when there is none. */
	readonly name: string;
	readonly value: unknown;
	/** What had to be left out of it: where, and what stands there. */
	readonly leftOut: readonly (readonly [path: string, source: string])[];
}

export interface ScriptReading {
	readonly values: readonly ScriptValue[];
	/** Statements that do something: their beginnings. */
	readonly notRun: readonly string[];
}

export interface ScriptFault {
	/** "line:column what". */
	readonly fault: string;
}

/** Deeper than any story; a tree is walked by calls. */
const DEEPEST_EXPRESSION = 200;
const LEFT_OUT = Symbol("left out");

export async function readScript(text: string): Promise<ScriptReading | ScriptFault> {
	const { parse } = await import("acorn");
	let program: Program | null = null;
	let fault = "";
	for (const sourceType of ["module", "script"] as const)
		try {
			program ??= parse(text, { ecmaVersion: "latest", sourceType, allowHashBang: true });
		} catch (error) {
			fault ||= error instanceof Error ? faultOf(error) : "";
		}
	return program ? readProgram(program, text) : { fault };
}

function faultOf(error: Error & { readonly loc?: { readonly line: number; readonly column: number } }): string {
	const message = error.message.replace(/ \(\d+:\d+\)$/, "");
	return error.loc ? `${error.loc.line}:${error.loc.column + 1} ${message}` : message;
}

function readProgram(program: Program, text: string): ScriptReading {
	const values: ScriptValue[] = [];
	const notRun: string[] = [];
	const source = (node: Node) => text.slice(node.start, Math.min(node.end, node.start + 80));
	const read = (name: string, node: Expression | null | undefined) => {
		if (!node) return;
		if (node.type !== "ObjectExpression" && node.type !== "ArrayExpression") {
			// A constant of its own, such as a token, is of no use; what calls something would do something.
			if (node.type !== "Literal" && node.type !== "TemplateLiteral") notRun.push(source(node));
			return;
		}
		const leftOut: [string, string][] = [];
		const tell = (path: string, part: Node) => leftOut.push([path, source(part)]);
		const value = evaluated(node, name, 0, tell);
		if (value !== LEFT_OUT) values.push({ name, value, leftOut });
	};
	for (const statement of program.body) {
		if (statement.type === "VariableDeclaration")
			for (const { id, init } of statement.declarations) read(nameOf(id), init);
		else if (statement.type === "ExpressionStatement") {
			const { expression } = statement;
			if (expression.type === "AssignmentExpression" && expression.operator === "=")
				read(nameOf(expression.left), expression.right);
			else if (expression.type === "ObjectExpression" || expression.type === "ArrayExpression") read("", expression);
			else if (expression.type !== "Literal") notRun.push(source(statement)); // "use strict"
		} else if (statement.type === "ExportDefaultDeclaration" && isExpression(statement.declaration))
			read("default", statement.declaration);
		else if (statement.type === "ExportNamedDeclaration" && statement.declaration?.type === "VariableDeclaration")
			for (const { id, init } of statement.declaration.declarations) read(nameOf(id), init);
		else if (statement.type !== "EmptyStatement" && statement.type !== "ExportNamedDeclaration")
			notRun.push(source(statement));
	}
	return { values, notRun };
}

function isExpression(node: Node): node is Expression {
	return node.type !== "FunctionDeclaration" && node.type !== "ClassDeclaration";
}

function nameOf(node: Pattern | Expression): string {
	if (node.type === "Identifier") return node.name;
	return node.type === "MemberExpression" && node.property.type === "Identifier" ? node.property.name : "";
}

type Tell = (path: string, part: Node) => void;

function evaluated(
	node: Expression | SpreadElement | PrivateIdentifier,
	path: string,
	depth: number,
	tell: Tell,
): unknown {
	const leave = () => {
		tell(path, node);
		return LEFT_OUT;
	};
	if (depth > DEEPEST_EXPRESSION) return leave();
	switch (node.type) {
		case "Literal":
			return node.regex || node.bigint ? leave() : node.value;
		case "TemplateLiteral":
			return node.expressions.length === 0 ? node.quasis[0]?.value.cooked : leave();
		case "Identifier":
			return node.name === "undefined" ? undefined : leave();
		case "ParenthesizedExpression":
			return evaluated(node.expression, path, depth + 1, tell);
		case "UnaryExpression": {
			const value = node.argument.type === "Literal" ? node.argument.value : null;
			if (typeof value !== "number" || !["-", "+"].includes(node.operator)) return leave();
			return node.operator === "-" ? -value : value;
		}
		case "BinaryExpression":
			return joined(node) ?? leave();
		case "ArrayExpression": {
			const items = node.elements.map((item, index) =>
				item ? evaluated(item, `${path}[${index}]`, depth + 1, tell) : null,
			);
			return items.filter((item) => item !== LEFT_OUT);
		}
		case "ObjectExpression": {
			// Without a prototype, "__proto__" is a key like any other.
			const value: { [key: string]: unknown } = Object.create(null);
			for (const property of node.properties) {
				const key = property.type === "Property" ? keyOf(property.key, property.computed) : null;
				if (property.type !== "Property" || property.kind !== "init" || key === null) {
					tell(path, property);
					continue;
				}
				const part = evaluated(property.value, path ? `${path}.${key}` : key, depth + 1, tell);
				if (part !== LEFT_OUT) value[key] = part;
			}
			return value;
		}
		default:
			return leave();
	}
}

function keyOf(key: Expression | PrivateIdentifier, computed: boolean): string | null {
	if (key.type === "Identifier" && !computed) return key.name;
	return key.type === "Literal" && (typeof key.value === "string" || typeof key.value === "number")
		? String(key.value)
		: null;
}

/** Texts joined with +, however many; null when one of them is something else. */
function joined(node: Expression | PrivateIdentifier): string | null {
	const parts: string[] = [];
	let rest = node;
	while (rest.type === "BinaryExpression" && rest.operator === "+") {
		const part = literalText(rest.right);
		if (part === null) return null;
		parts.push(part);
		rest = rest.left;
	}
	const first = rest === node ? null : literalText(rest);
	return first === null ? null : [...parts, first].reverse().join("");
}

function literalText(node: Expression | PrivateIdentifier): string | null {
	if (node.type === "TemplateLiteral")
		return node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? null) : null;
	if (node.type !== "Literal" || node.regex) return null;
	return typeof node.value === "string" || typeof node.value === "number" ? String(node.value) : null;
}
