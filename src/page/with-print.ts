import type { MakeExtra } from "./page-context";

export const withPrint: MakeExtra = () => ({ update: () => undefined });
