/** A path into a document: keys and list positions from the root. */
export type Path = readonly (string | number)[];
