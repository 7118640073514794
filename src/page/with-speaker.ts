import type { MakeExtra } from "./page-context";

export const withSpeaker: MakeExtra = () => ({ update: () => undefined });
