import { createContext } from "preact";

/** Whether Details stands on paper: every list whole, nothing folded away, and no buttons. */
export const Whole = createContext(false);
