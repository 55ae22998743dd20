#!/usr/bin/env bash
# Comments on a pull request what it changes in the framework, statement by statement, with pictures of the cards of levels
# that changed. Takes FOLDER, OUTPUT, BASE (a commit), PULL_REQUEST (a number), BRANCH and CARDS (an empty folder outside of the
# work tree, which gets the pictures) from the environment; all of them are data.
set -euo pipefail

# The comment of an earlier push is replaced; this line finds it again.
mark='<!-- ladderpress -->'
most=60000 # GitHub takes comments of 65,536 characters.

git cat-file -e "$BASE" 2>/dev/null || git fetch --quiet --depth=1 origin "$BASE"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

npx --no-install ladderpress diff "$BASE" ${FOLDER:+--folder "$FOLDER"} > "$scratch/diff.txt" 2> "$scratch/notes.txt"
npx --no-install ladderpress diff "$BASE" ${FOLDER:+--folder "$FOLDER"} --json > "$scratch/diff.json" 2> /dev/null

# Cards of the levels that came or say something else now.
node -e '
  const { readFileSync } = require("node:fs");
  const [diff, manifest] = process.argv.slice(1).map((path) => JSON.parse(readFileSync(path, "utf8")));
  const changed = new Set(diff.changes.filter(({ kind }) => kind !== "removed").map(({ page }) => page.file));
  for (const { product, path, sources } of manifest.artifacts)
    if (product === "card" && sources.some((file) => changed.has(file))) console.log(path);
' "$scratch/diff.json" "$OUTPUT/manifest.json" > "$scratch/cards.txt"

# Never in the work tree: what lies there came with the pull request.
mkdir -p "$CARDS"
if command -v pdftoppm > /dev/null; then
  while IFS= read -r card; do
    # Editions differ by their folder alone.
    name=${card%.pdf}
    pdftoppm -r 60 -png -singlefile "$OUTPUT/$card" "$CARDS/${name//\//-}"
  done < "$scratch/cards.txt"
fi

address=''
if [[ -n $BRANCH ]] && compgen -G "$CARDS/*.png" > /dev/null; then
  # A branch of pictures alone, which shares nothing with the others.
  export GIT_INDEX_FILE="$scratch/index"
  export GIT_AUTHOR_NAME=ladderpress GIT_AUTHOR_EMAIL=ladderpress@users.noreply.github.com
  export GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
  for picture in "$CARDS"/*.png; do
    blob=$(git hash-object -w "$picture")
    git update-index --add --cacheinfo "100644,$blob,$PULL_REQUEST/$(basename "$picture")"
  done
  commit=$(git commit-tree "$(git write-tree)" -m "Add pictures of cards")
  git push --quiet --force origin "$commit:refs/heads/$BRANCH"
  address="${GITHUB_SERVER_URL/github.com/raw.githubusercontent.com}/$GITHUB_REPOSITORY/$commit/$PULL_REQUEST"
  unset GIT_INDEX_FILE
fi

{
  echo "$mark"
  echo '### What this changes in the framework'
  echo
  # A fence longer than any run of backticks within, so that no page can end it.
  fence=$(node -e '
    const text = require("node:fs").readFileSync(process.argv[1], "utf8");
    console.log("`".repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1))));
  ' "$scratch/diff.txt")
  echo "$fence"
  head -c "$most" "$scratch/diff.txt"
  echo
  echo "$fence"
  if [[ -n $address ]]; then
    for picture in "$CARDS"/*.png; do
      name=$(basename "$picture")
      echo "![${name%.png}]($address/$name)"
    done
  elif [[ -s $scratch/cards.txt ]]; then
    echo 'Cards that changed are in the artifact of this run.'
  fi
} > "$scratch/comment.md"

before=$(gh api "repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments" --paginate \
  --jq ".[] | select(.body | startswith(\"$mark\")) | .id" | head -n 1)
if [[ -n $before ]]; then
  gh api --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$before" --field body=@"$scratch/comment.md" > /dev/null
else
  gh pr comment "$PULL_REQUEST" --repo "$GITHUB_REPOSITORY" --body-file "$scratch/comment.md"
fi
