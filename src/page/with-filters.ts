import type { MakeExtra } from "./page-context";

export const withFilters: MakeExtra = () => ({ update: () => undefined });
