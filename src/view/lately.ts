/** Remembers for each object what was last made for it, and makes it anew when any of the inputs is another. */
export interface Lately<Key extends object, Value> {
	/** Inputs are compared by identity; with the same ones it gives back the very same value. */
	of(key: Key, inputs: readonly unknown[], make: () => Value): Value;
}

/** So that what did not change between two frames keeps its identity, and who draws it sees so at a glance. */
export function createLately<Key extends object, Value>(): Lately<Key, Value> {
	const last = new WeakMap<Key, { readonly inputs: readonly unknown[]; readonly value: Value }>();
	return {
		of(key, inputs, make) {
			const known = last.get(key);
			if (
				known?.inputs.length === inputs.length &&
				known.inputs.every((input, index) => Object.is(input, inputs[index]))
			)
				return known.value;
			const value = make();
			last.set(key, { inputs, value });
			return value;
		},
	};
}
