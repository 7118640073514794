import type { MakeExtra } from "./page-context";

export const withInset: MakeExtra = () => ({ update: () => undefined });
