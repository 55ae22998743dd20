/** A page as it stands in a framework's folder: approved, so that it may be released. */
export function page(front: string, body: string): string {
  return `---\n${front}\nstatus: approved\nversion: "1"\n---\n\n${body}`;
}

/** A level of one area, and the page of its craft. */
export const levelWithTable = page(
  'title: Level 1\nparent: TESTER',
  '# Level 1\n\n| Area | Description |\n|---|---|\n| Care | I ask. |\n',
);
export const craftPage = page('title: TESTER', '# Tester\n\n## Care\n\nLook twice.\n');
