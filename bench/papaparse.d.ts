/** The part of papaparse that the benchmark uses. */
declare module "papaparse" {
	interface Config {
		readonly header: boolean;
		readonly skipEmptyLines: boolean;
		readonly worker?: boolean;
		readonly chunk: (results: { readonly data: readonly Record<string, string>[] }) => void;
		readonly complete: () => void;
	}
	export function parse(file: File, config: Config): void;
}
