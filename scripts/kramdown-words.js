// Words of kramdown's HTML and of a model, by the same plain rules.

/** Everything with a letter or a digit that a reader of the website's page sees. */
export function wordsOfHtml(html) {
  const seen = html
    .replace(/<ul id="markdown-toc">[\s\S]*?<\/ul>(?=\s*<h)/g, ' ')
    .replace(/<ol id="markdown-toc">[\s\S]*?<\/ol>(?=\s*<h)/g, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ');
  return wordsOfText(seen);
}

/** Words of each page of a framework, by its file. */
export function modelWords(framework) {
  const html = (blocks) => blocks.map((block) => block.html).join(' ');
  const pages = [framework.root, ...framework.pages].filter((page) => page !== undefined);
  const all = [
    ...pages.map((page) => [page.file, `${page.heading.html} ${html(page.blocks)}`]),
    ...framework.crafts.map((craft) => [
      craft.file,
      [
        craft.heading.html,
        html(craft.intro),
        ...craft.areas.map((area) => `${area.name.html} ${html(area.blocks)}`),
        html(craft.outro),
      ].join(' '),
    ]),
    ...framework.crafts.flatMap((craft) =>
      craft.levels.map((level) => [
        level.file,
        `${level.heading.html} ${level.sections.map(sectionHtml).join(' ')}`,
      ]),
    ),
  ];
  return Object.fromEntries(
    all.filter(([file]) => file !== '').map(([file, text]) => [file, wordsOfText(text)]),
  );
}

function sectionHtml(section) {
  if (section.kind === 'prose') return section.blocks.map((block) => block.html).join(' ');
  const rows = section.expectations.map(({ name, statements }) =>
    [name, ...statements].map((each) => each.html).join(' <br> '),
  );
  return [...section.head.map((cell) => cell.html), ...rows].join(' <br> ');
}

const blocks =
  'p|div|li|ul|ol|h[1-6]|table|thead|tbody|tfoot|tr|td|th|blockquote|pre|figure|details|summary|dl|dt|dd|br|hr|section';

function wordsOfText(html) {
  return html
    .replace(/<a\b[^>]*class="(?:reversefootnote|back)"[^>]*>[\s\S]*?<\/a>/g, '')
    .replace(new RegExp(`</?(?:${blocks})\\b[^>]*>`, 'g'), ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(
      /&(amp|lt|gt|quot|nbsp|copy);/g,
      (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', copy: '©' })[name],
    )
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}
