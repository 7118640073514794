/** Refusals: why nothing of a file can be shown, and what stands there. */
import type { Imported, Refusal } from "../draft";
import { shortened } from "./found";

export function refused(code: Refusal["code"], came = "", limit?: number): Imported {
	const about = { ...(came && { came: shortened(came) }), ...(limit !== undefined && { limit }) };
	return { outcome: "refused", refusal: { code, ...about } };
}

/** The refusal of what an engine or a library could not read. */
export function broken(error: unknown): Imported {
	return refused("broken", error instanceof Error ? error.message : String(error));
}
