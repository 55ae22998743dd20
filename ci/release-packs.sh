#!/usr/bin/env bash
# Attaches the packs, and the offline packs, to the release of a tag. Takes OUTPUT and TAG from the environment.
set -euo pipefail

node -e '
  const { artifacts } = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"));
  for (const { product, path } of artifacts) if (product === "pack" || product === "bundle") console.log(path);
' "$OUTPUT/manifest.json" | while IFS= read -r pack; do
  gh release upload "$TAG" "$OUTPUT/$pack" --clobber --repo "$GITHUB_REPOSITORY"
done
