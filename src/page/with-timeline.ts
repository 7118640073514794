import type { MakeExtra } from "./page-context";

export const withTimeline: MakeExtra = () => ({ update: () => undefined });
