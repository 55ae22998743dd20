// What each peer runs: all texts of a folder, one PDF each. They get the two folders as arguments.

export const typstScript = `
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
const [texts, made] = process.argv.slice(2);
const compiler = NodeCompiler.create();
const plain = (text) => text.replace(/[#$*_@<>\\\\\`~=\\[\\]]/g, (sign) => '\\\\' + sign);
for (const file of readdirSync(texts)) {
  const lines = readFileSync(join(texts, file), 'utf8').split('\\n').filter((line) => line !== '');
  const blocks = lines.flatMap((line) => {
    if (line.startsWith('# ')) return ['= ' + plain(line.slice(2))];
    const row = /^\\| \\[([^\\]]*)\\]\\([^)]*\\) \\| (.*) \\|$/.exec(line);
    if (row === null) return line.startsWith('|') ? [] : [plain(line)];
    return ['== ' + plain(row[1]), ...row[2].split(' <br><br> ').map((text) => '- ' + plain(text))];
  });
  const head = '#set page(paper: "a4", footer: context [Page #counter(page).display() of #counter(page).final().first()])\\n#set text(size: 10pt, lang: "en")\\n';
  const pdf = compiler.pdf({ mainFileContent: head + blocks.join('\\n\\n') });
  writeFileSync(join(made, file.replace('.md', '.pdf')), pdf);
  compiler.evictCache?.(10);
}
`;
export const weasyScript = `
import os, sys, markdown, weasyprint
texts, made = sys.argv[1:]
fonts = weasyprint.text.fonts.FontConfiguration()
style = weasyprint.CSS(string='@page { size: A4; @bottom-right { content: "Page " counter(page) " of " counter(pages) } } body { font-size: 10pt }', font_config=fonts)
for name in sorted(os.listdir(texts)):
    html = markdown.markdown(open(os.path.join(texts, name), encoding='utf8').read(), extensions=['tables'])
    weasyprint.HTML(string=html).write_pdf(os.path.join(made, name.replace('.md', '.pdf')), stylesheets=[style], font_config=fonts)
`;
export const mdToPdfScript = `
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mdToPdf } from 'md-to-pdf';
const [texts, made] = process.argv.slice(2);
for (const file of readdirSync(texts)) {
  await mdToPdf(
    { path: join(texts, file) },
    { dest: join(made, file.replace('.md', '.pdf')), launch_options: { executablePath: process.env.CHROME_PATH, args: ['--no-sandbox', '--headless'] } },
  );
}
process.exit(0);
`;
