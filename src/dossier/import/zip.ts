/** What a ZIP archive says of itself: its directory, and its files unpacked within limits. */

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 65_557;
const MOST_ENTRIES = 10_000;

export interface ZipEntry {
	readonly name: string;
	/** 0 stored, 8 deflated. */
	readonly method: number;
	readonly packed: number;
	/** As the archive declares; a bomb may lie. */
	readonly unpacked: number;
	readonly offset: number;
	readonly isEncrypted: boolean;
}

/** The archive's directory; null when it has none that can be read. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let end = bytes.length - 22;
	const first = Math.max(0, bytes.length - LONGEST_COMMENT);
	while (end >= first && view.getUint32(end, true) !== END) end--;
	if (end < first) return null;
	const count = Math.min(view.getUint16(end + 10, true), MOST_ENTRIES);
	let at = view.getUint32(end + 16, true);
	const entries: ZipEntry[] = [];
	for (let index = 0; index < count; index++) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return entries.length ? entries : null;
		const length = view.getUint16(at + 28, true);
		const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
		entries.push({
			name: name.replaceAll("\\", "/"),
			method: view.getUint16(at + 10, true),
			packed: view.getUint32(at + 20, true),
			unpacked: view.getUint32(at + 24, true),
			offset: view.getUint32(at + 42, true),
			isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
		});
		at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return entries;
}

export function zipNames(bytes: Uint8Array): string[] | null {
	return zipEntries(bytes)?.map(({ name }) => name) ?? null;
}

/** The packed bytes of an entry; null where the archive is cut short. */
function packedBytes(bytes: Uint8Array, { offset, packed }: ZipEntry): Uint8Array | null {
	if (offset + 30 > bytes.length) return null;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (view.getUint32(offset, true) !== LOCAL) return null;
	const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
	return from + packed > bytes.length ? null : bytes.subarray(from, from + packed);
}

/** Thrown by an unpacker whose bytes become more than it may give. */
export class TooMuchUnpacked extends Error {}

/**
 * One file of an archive. Counts what really comes out and stops there, since the declared size may lie.
 * Throws TooMuchUnpacked beyond `most` bytes, Error for what cannot be unpacked.
 */
export async function unzip(bytes: Uint8Array, entry: ZipEntry, most: number): Promise<Uint8Array> {
	const packed = packedBytes(bytes, entry);
	if (!packed || entry.isEncrypted) throw new Error(entry.isEncrypted ? "encrypted" : "cut short");
	if (entry.unpacked > most) throw new TooMuchUnpacked();
	if (entry.method === 0) {
		if (packed.length > most) throw new TooMuchUnpacked();
		return packed;
	}
	if (entry.method !== 8) throw new Error(`method ${entry.method}`);
	const { Inflate } = await import("fflate");
	const pieces: Uint8Array[] = [];
	let length = 0;
	const inflate = new Inflate((piece) => {
		length += piece.length;
		if (length > most) throw new TooMuchUnpacked();
		pieces.push(piece);
	});
	const STEP = 16_384; // a step of a bomb becomes at most 1032 times as much
	for (let at = 0; at < packed.length || at === 0; at += STEP)
		inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
	const whole = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}
