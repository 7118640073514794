import type { MakeExtra } from "./page-context";

export const withBriefing: MakeExtra = () => ({ update: () => undefined });
