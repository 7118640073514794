import type { MakeExtra } from "./page-context";

export const withSearch: MakeExtra = () => ({ update: () => undefined });
