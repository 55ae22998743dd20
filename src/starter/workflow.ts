/** A workflow of GitHub Actions: every pull request is checked, at the lines of its pages; what is merged is printed. */
export const workflow = `# Checks the pages of every pull request, and prints everything once a change is merged.
# It needs Ladderpress in package.json: npm install --save-dev ladderpress
name: Career framework

on:
  pull_request:
  push:
    branches: [main]

permissions:
  contents: read

jobs:
  print:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm ci
      - run: npx ladderpress check --format github
      - run: npx ladderpress build
      - uses: actions/upload-artifact@v4
        with:
          name: handouts
          path: output
`;
