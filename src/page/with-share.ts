import type { MakeExtra } from "./page-context";

export const withShare: MakeExtra = () => ({ update: () => undefined });
