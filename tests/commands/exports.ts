import { strToU8, zipSync } from 'fflate';

/** The smallest PNG: one transparent pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;
const relationships = (inside: string) =>
  strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`,
  );
const contentTypes = strToU8(
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
);

/** A workbook of one sheet with one word, and more files. */
export function xlsx(more: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return zipSync({
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relationships(relation('r1', 'worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Word</t></is></c></row></sheetData></worksheet>`,
    ),
    ...more,
  });
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const run = (text: string, look = '') =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inside: string, style = '') =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inside}</w:p>`;
const picture =
  '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="p" descr="A bug"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="r2"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

/** A document whose headings have a style of their own, with a footnote, a picture, a comment and struck words. */
export const docx: Uint8Array = zipSync({
  '[Content_Types].xml': contentTypes,
  '_rels/.rels': relationships(relation('r1', 'officeDocument', 'word/document.xml')),
  'word/_rels/document.xml.rels': relationships(
    relation('r1', 'styles', 'styles.xml') +
      relation('r2', 'image', 'media/bug.png') +
      relation('r3', 'footnotes', 'footnotes.xml') +
      relation('r4', 'comments', 'comments.xml'),
  ),
  'word/media/bug.png': new Uint8Array(png),
  'word/styles.xml': strToU8(
    `<w:styles xmlns:w="${word}"><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Role"><w:name w:val="Rolle"/><w:basedOn w:val="H1"/></w:style><w:style w:type="paragraph" w:styleId="Step"><w:name w:val="Acme's step"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style></w:styles>`,
  ),
  'word/footnotes.xml': strToU8(
    `<w:footnotes xmlns:w="${word}"><w:footnote w:id="2">${paragraph(run('A note on what.'))}</w:footnote></w:footnotes>`,
  ),
  'word/comments.xml': strToU8(
    `<w:comments xmlns:w="${word}"><w:comment w:id="0">${paragraph(run('Really?'))}</w:comment></w:comments>`,
  ),
  'word/document.xml': strToU8(
    `<w:document xmlns:w="${word}" xmlns:r="${relations}"><w:body>${[
      paragraph(run('Tester'), 'Role'),
      paragraph(run('Level 1'), 'Step'),
      paragraph(
        run('Tests ') +
          run('what', '<w:b/>') +
          '<w:r><w:footnoteReference w:id="2"/></w:r>' +
          run(' others write.'),
      ),
      paragraph(picture),
      paragraph(run('Level 2'), 'Step'),
      paragraph(run('Plans ') + run('less', '<w:strike/>') + run('.')),
    ].join('')}</w:body></w:document>`,
  ),
});

export const confluencePage = `<!DOCTYPE html><html><head><title>Acme : Product Manager</title><style>.x{color:red}</style></head><body>
<div id="breadcrumb-section"><ol><li><a href="index.html">Acme</a></li></ol></div>
<h1 id="title-heading"><span id="title-text"> Acme : Product Manager </span></h1>
<div class="page-metadata">Created by Ann, last modified on Sep 01</div>
<div id="main-content" class="wiki-content group"><div class="toc-macro"><ul><li>Level 1</li></ul></div>
<h1 id="a">Level 1 (Associate)</h1><h2 id="b">Vision</h2>
<ul><li>Knows the product <img class="emoticon emoticon-tick" alt="(tick)" data-emoji-fallback="✅" src="https://acme.example/tick.png"><ul><li>its past</li></ul></li></ul>
<ul class="inline-task-list"><li class="checked" data-inline-task-id="1"><span>asked</span></li></ul>
<div class="confluence-information-macro"><p class="title">Info</p><span class="aui-icon confluence-information-macro-icon">i</span><div class="confluence-information-macro-body"><p>Read <code>a|b</code> first.</p></div></div>
<h1 id="c">Level 2 (Manager)</h1><h2 id="d">Vision</h2><p>Sets it.</p><script>alert(1)</script></div>
<div id="comments"><p>I doubt that.</p></div></body></html>`;

export const notionPage = `<html><head><meta charset="utf-8"><title>Data Analyst</title></head><body><article class="page sans"><header><h1 class="page-title">Data Analyst</h1></header><div class="page-body">
<ul class="toggle"><li><details open=""><summary style="font-weight:600;font-size:1.5em;line-height:1.3;margin:0">Level 1</summary><ul class="bulleted-list"><li style="list-style-type:disc">Counts</li></ul></details></li></ul>
<ul class="toggle"><li><details open=""><summary style="font-weight:600;font-size:1.5em;line-height:1.3;margin:0">Level 2</summary><ul class="bulleted-list"><li style="list-style-type:disc">Models</li></ul><ul class="bulleted-list"><li style="list-style-type:disc">Explains</li></ul>
<figure class="callout"><div style="font-size:1.5em"><span class="icon">💡</span></div><div style="width:100%">Stays curious</div></figure></details></li></ul>
</div></article></body></html>`;

export const googleSheet = `<html><head><meta charset="utf-8"><style>.ritz .waffle .s0{font-weight:bold}</style></head><body><div class="ritz grid-container"><table class="waffle"><thead><tr><th class="row-header freezebar-origin-ltr"></th><th class="column-headers-background">A</th><th class="column-headers-background">B</th><th class="column-headers-background">C</th></tr></thead><tbody>
<tr><th class="row-headers-background"><div class="row-header-wrapper">1</div></th><td class="s0">Area</td><td class="s0">Engineer</td><td class="s0">Senior Engineer</td></tr>
<tr><th class="freezebar-cell"></th><td class="freezebar-cell"></td><td class="freezebar-cell"></td><td class="freezebar-cell"></td></tr>
<tr><th class="row-headers-background">2</th><td>Code</td><td>Writes it</td><td><span style="font-weight:bold;">Designs</span> it<br>Owns it</td></tr>
<tr><th class="row-headers-background">3</th><td>People</td><td colspan="2">Leads</td></tr>
</tbody></table></div></body></html>`;

export const googleDocument = `<html><head><meta charset="utf-8"><style>.c1{font-weight:700}.lst-kix_ab-0>li:before{content:"•"}</style></head><body class="c9 doc-content"><p class="c2 title"><span>Manager</span></p>
<h1><span class="c1">Junior Manager</span></h1><p><span>Asks.</span></p>
<h1><span class="c1">Senior Manager</span></h1><ul class="c3 lst-kix_ab-0 start"><li><span>Hires</span></li></ul><ul class="c3 lst-kix_ab-1 start"><li><span>with care</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></li></ul><ul class="c3 lst-kix_ab-0"><li><span>Stays</span></li></ul>
<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> Twice.</span></p></div></body></html>`;
