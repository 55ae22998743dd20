/** The file in output/ that says which files there are ours. */
export const manifestName = 'manifest.json';
