/** How much of a file is read: what is beyond is refused, left out or cut, and said so. */

/** Characters of JSON or XML text; an engine's own limit for one text is not far above. */
export const LONGEST_TEXT = 256_000_000;
/** Characters of JavaScript: its syntax tree takes some fifty times the room of its text. */
export const LONGEST_SCRIPT = 16_000_000;
/** Bytes of an archive's KML once unpacked. */
export const LARGEST_UNPACKED = 256_000_000;
/** Records of one file. */
export const MOST_RECORDS = 1_000_000;
/** Positions of all lines and areas of one file: TopoJSON may name one arc any number of times. */
export const MOST_POSITIONS = 5_000_000;
/** How deep collections, layers and folders may stand in one another. */
export const DEEPEST = 32;
/** Characters of one value among a record's fields. */
export const LONGEST_VALUE = 10_000;
