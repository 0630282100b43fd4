/** Largest file, in characters: far above any honest section, far below what would stall a server. */
export const largestFile = 1_000_000;
