/** A small framework without a mistake, by path. */
export const plainFramework = {
  'careers/_config.yml': 'title: Bakery\nurl: https://bakery.example\nlang: en-GB\n',
  'careers/index.md': page({ title: 'Bakery', nav_order: 1 }, '# Bakery\n\nHow we bake.'),
  'careers/baker/index.md': page(
    { title: 'Baker', has_children: true, permalink: '/baker' },
    '# Baker\n\nWho bakes.\n\n## Areas\n\n### Dough\n\nHow dough is made.',
  ),
  'careers/baker/level1.md': levelPage(1, {}, 'I bake.'),
};

/** A level of that craft, with more front matter if need be. */
export function levelPage(number, front, body) {
  return page(
    { title: `Level ${number}`, parent: 'Baker', permalink: `/baker/level${number}`, ...front },
    `# Baker - Level ${number}\n\n${body}\n\n| Area | Description |\n|---|---|\n| Dough | I knead dough ${number}. |`,
  );
}

function page(front, body) {
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}
