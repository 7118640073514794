/** View <-> the part of the address after "#". Anything else in a hash is passed over, never an error. */
import { type Camera, OPENING, SELECTION_KINDS, type Selection, type SelectionKind, type View } from "./view";

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;
const DEEPEST_ZOOM = 24;
/** More layers than any dossier has; what a crafted address lists beyond them is dropped. */
const MOST_HIDDEN = 200;

/** "#map=4.5/45.0000/65.0000&sel=incident/market-fire&hide=north" as a View; what cannot be read is as at the opening. */
export function viewFromHash(hash: string): View {
	const parameters = new URLSearchParams(hash.replace(/^#/, ""));
	return {
		camera: cameraFrom(parameters.get("map")) ?? OPENING.camera,
		selection: selectionFrom(parameters.get("sel")) ?? OPENING.selection,
		hidden: [...new Set((parameters.get("hide") ?? "").split(",").filter((id) => ID.test(id)))].slice(0, MOST_HIDDEN),
	};
}

/** The hash of a View with its "#", empty at the opening view: only what differs from it is written. */
export function hashFromView(view: View): string {
	const parts: string[] = [];
	if (view.camera) {
		const { zoom, lat, lng } = view.camera;
		parts.push(`map=${Number(zoom.toFixed(2))}/${lat.toFixed(4)}/${lng.toFixed(4)}`);
	}
	if (view.selection) parts.push(`sel=${view.selection.kind}/${view.selection.id}`);
	if (view.hidden.length > 0) parts.push(`hide=${view.hidden.join(",")}`);
	return parts.length > 0 ? `#${parts.join("&")}` : "";
}

function cameraFrom(text: string | null): Camera | null {
	const parts = (text ?? "").split("/");
	if (parts.length !== 3 || parts.some((part) => part.trim() === "")) return null;
	const [zoom = Number.NaN, lat = Number.NaN, lng = Number.NaN] = parts.map(Number);
	const sound = zoom >= 0 && zoom <= DEEPEST_ZOOM && Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
	return sound ? { zoom, lat, lng } : null;
}

function selectionFrom(text: string | null): Selection | null {
	const [kind = "", id = "", ...rest] = (text ?? "").split("/");
	if (rest.length > 0 || !ID.test(id)) return null;
	return (SELECTION_KINDS as readonly string[]).includes(kind) ? { kind: kind as SelectionKind, id } : null;
}
