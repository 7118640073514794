/** Looks names up by their bytes, so that a name which comes ten thousand times becomes a string once. */

export interface ByteDictionary<Value> {
	/** What was made of these bytes when they first came; they must stay as they are. */
	of(bytes: Uint8Array, from: number, to: number, how: number): Value;
	readonly size: number;
}

/** FNV-1a with a last stir, so that its lower bits depend on every byte. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
	let hash = 0x811c9dc5;
	for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
	hash ^= hash >>> 15;
	return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}

/** All bytes are of one array: the dictionary remembers where they stand, not what they are. */
export function createByteDictionary<Value>(
	make: (from: number, to: number, how: number) => Value,
): ByteDictionary<Value> {
	let room = 1024;
	let places = new Int32Array(room * 2).fill(-1);
	let from = new Int32Array(room);
	let to = new Int32Array(room);
	let hashes = new Uint32Array(room);
	const values: (Value | undefined)[] = [];
	let size = 0;

	function grow(): void {
		room *= 2;
		places = new Int32Array(room * 2).fill(-1);
		from = enlarged(from, room);
		to = enlarged(to, room);
		hashes = enlarged(hashes, room);
		const mask = places.length - 1;
		for (let index = 0; index < size; index++) {
			let place = (hashes[index] as number) & mask;
			while ((places[place] as number) >= 0) place = (place + 1) & mask;
			places[place] = index;
		}
	}

	/** The index of these bytes; negative when they are new: then they are remembered at -1 - index. */
	function find(bytes: Uint8Array, start: number, end: number): number {
		const hash = hashOf(bytes, start, end);
		const mask = places.length - 1;
		let place = hash & mask;
		for (;;) {
			const index = places[place] as number;
			if (index < 0) break;
			if (hashes[index] === hash && isSame(bytes, from[index] as number, to[index] as number, start, end)) return index;
			place = (place + 1) & mask;
		}
		if (size === room) {
			grow();
			return find(bytes, start, end);
		}
		places[place] = size;
		from[size] = start;
		to[size] = end;
		hashes[size] = hash;
		return -1 - size++;
	}

	return {
		of(bytes, start, end, how) {
			const found = find(bytes, start, end);
			if (found >= 0) return values[found] as Value;
			const value = make(start, end, how);
			values[-1 - found] = value;
			return value;
		},
		get size() {
			return size;
		},
	};
}

function isSame(bytes: Uint8Array, from: number, to: number, start: number, end: number): boolean {
	if (to - from !== end - start) return false;
	for (let at = from, other = start; at < to; at++, other++) if (bytes[at] !== bytes[other]) return false;
	return true;
}

function enlarged<A extends Int32Array | Uint32Array>(array: A, room: number): A {
	const larger = new (array.constructor as new (length: number) => A)(room);
	larger.set(array);
	return larger;
}
