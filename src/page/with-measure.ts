import type { MakeExtra } from "./page-context";

export const withMeasure: MakeExtra = () => ({ update: () => undefined });
