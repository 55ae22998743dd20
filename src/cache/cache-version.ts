/** Bump when the form of keys or records changes: older and newer versions then live side by side, in `v1`, `v2`. */
export const cacheVersion = 1;
