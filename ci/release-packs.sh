#!/usr/bin/env bash
# Attaches the packs, and the offline packs, to the release of a tag. Takes OUTPUT and TAG from the environment.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

node -e '
  const { artifacts } = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"));
  for (const { product, path } of artifacts) if (product === "pack" || product === "bundle") console.log(path);
' "$OUTPUT/manifest.json" | while IFS= read -r pack; do
  # A release has no folders, and editions differ by theirs alone.
  name=${pack//\//-}
  cp "$OUTPUT/$pack" "$scratch/$name"
  gh release upload "$TAG" "$scratch/$name" --clobber --repo "$GITHUB_REPOSITORY"
done
