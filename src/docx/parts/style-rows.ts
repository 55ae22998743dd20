/** A style of ours, or one that Word knows by its name and so shows in its lists, its navigation and its translations. */
export interface WordStyle {
  readonly id: string;
  /** As Word calls it; a name of our own for a style of our own. */
  readonly name: string;
  readonly own?: true;
  readonly kind?: 'paragraph' | 'character' | 'table';
  readonly basedOn?: string;
  readonly next?: string;
  /** Properties of paragraphs and of runs, each in the order of the schema. */
  readonly p?: string;
  readonly r?: string;
}

export const size = (points: number) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
export const space = (before: number, after: number, line?: number) =>
  `<w:spacing w:before="${before * 20}" w:after="${after * 20}"${line === undefined ? '' : ` w:line="${line * 20}" w:lineRule="atLeast"`}/>`;
const headingFont =
  '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia" w:cstheme="majorBidi"/>';
const mono = '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>';
const bold = '<w:b/><w:bCs/>';
const keep = '<w:keepNext/><w:keepLines/>';

/** A colour by its role in the theme, and as it is for programs that know no themes. */
type Tones = Readonly<Record<'text1' | 'text2' | 'accent6' | 'hyperlink' | 'background2', string>>;

/** Ways to say a colour that styles need. */
export function paints(tones: Tones) {
  const of = (role: keyof Tones) => tones[role].slice(1).toUpperCase();
  return {
    colour: (role: keyof Tones) => `<w:color w:val="${of(role)}" w:themeColor="${role}"/>`,
    line: (side: string, role: keyof Tones, width: number, gap: number) =>
      `<w:${side} w:val="single" w:sz="${width}" w:space="${gap}" w:color="${of(role)}" w:themeColor="${role}"/>`,
    fill: (role: keyof Tones) =>
      `<w:shd w:val="clear" w:color="auto" w:fill="${of(role)}" w:themeFill="${role}"/>`,
  };
}

export type Paints = ReturnType<typeof paints>;

function heading(depth: number, before: number, points: number, { colour }: Paints, border = ''): WordStyle {
  return {
    id: `Heading${depth}`,
    name: `heading ${depth}`,
    next: 'Normal',
    p: `${keep}${border}${space(before, 3, points + 2)}<w:outlineLvl w:val="${depth - 1}"/>`,
    r: `${headingFont}${bold}${colour('accent6')}${size(points)}`,
  };
}

/** In the order in which Word reads them: what others are based on comes first. */
export function stylesOf(body: number, paint: Paints): readonly WordStyle[] {
  const { colour, line, fill } = paint;
  return [
    { id: 'Normal', name: 'Normal' },
    { id: 'DefaultParagraphFont', name: 'Default Paragraph Font', kind: 'character' },
    {
      id: 'Title',
      name: 'Title',
      next: 'Normal',
      p: `${keep}${space(0, 6, 32)}`,
      r: `${headingFont}${bold}${colour('accent6')}${size(26)}`,
    },
    heading(1, 14, 13, paint, `<w:pBdr>${line('top', 'text2', 4, 7)}</w:pBdr>`),
    heading(2, 10, 12, paint),
    heading(3, 8, body, paint),
    heading(4, 8, body, paint),
    heading(5, 8, body, paint),
    {
      id: 'Kicker',
      name: 'Kicker',
      own: true,
      next: 'Title',
      p: `<w:keepNext/>${space(6, 4)}`,
      r: colour('text2'),
    },
    { id: 'Summary', name: 'Summary', own: true, p: space(0, 8, 18), r: `${bold}${size(13)}` },
    { id: 'LeadIn', name: 'Lead-in', own: true, p: `<w:keepNext/>${space(0, 5)}` },
    {
      id: 'AreaSummary',
      name: 'Area Summary',
      own: true,
      p: `${keep}${space(0, 5, 12)}`,
      r: `${colour('text2')}${size(9)}`,
    },
    {
      id: 'ColumnHeads',
      name: 'Column Heads',
      own: true,
      p: `<w:keepNext/>${space(12, 0)}`,
      r: `${colour('text2')}${size(9)}`,
    },
    { id: 'Quiet', name: 'Quiet', own: true, r: `${colour('text2')}${size(9)}` },
    { id: 'Source', name: 'Source', own: true, p: space(4, 8), r: `${colour('text2')}${size(9)}` },
    { id: 'CalloutTitle', name: 'Callout Title', own: true, p: `<w:keepNext/>${space(4, 2)}`, r: bold },
    { id: 'ListParagraph', name: 'List Paragraph' },
    {
      id: 'ListBullet',
      name: 'List Bullet',
      p: '<w:keepLines/><w:numPr><w:numId w:val="1"/></w:numPr>',
    },
    { id: 'ListNumber', name: 'List Number', p: '<w:keepLines/><w:numPr><w:numId w:val="2"/></w:numPr>' },
    { id: 'ListContinue', name: 'List Continue', p: '<w:ind w:left="340"/>' },
    {
      id: 'Quote',
      name: 'Quote',
      p: `<w:pBdr>${line('left', 'text2', 4, 8)}</w:pBdr><w:ind w:left="340"/>`,
    },
    { id: 'Term', name: 'Term', own: true, next: 'Meaning', p: `${keep}${space(4, 1)}`, r: bold },
    { id: 'Meaning', name: 'Meaning', own: true, p: '<w:ind w:left="340"/>' },
    { id: 'Caption', name: 'caption', p: `<w:keepNext/>${space(6, 4)}`, r: `${colour('text2')}${size(9)}` },
    {
      id: 'Rule',
      name: 'Rule',
      own: true,
      p: `<w:pBdr>${line('bottom', 'text2', 4, 1)}</w:pBdr>${space(0, 8)}`,
    },
    {
      id: 'HTMLPreformatted',
      name: 'HTML Preformatted',
      p: `${fill('background2')}${space(4, 6)}`,
      r: `${mono}<w:noProof/>${size(9)}`,
    },
    { id: 'TableText', name: 'Table Text', own: true, p: space(2, 2) },
    {
      id: 'TableEndText',
      name: 'Table Text at End',
      own: true,
      basedOn: 'TableText',
      p: '<w:jc w:val="right"/>',
    },
    {
      id: 'TableMiddleText',
      name: 'Table Text in Middle',
      own: true,
      basedOn: 'TableText',
      p: '<w:jc w:val="center"/>',
    },
    {
      id: 'TableEnd',
      name: 'Table End',
      own: true,
      p: '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>',
      r: size(4),
    },
    { id: 'Header', name: 'header', p: space(0, 0), r: `${colour('text2')}${size(8)}` },
    { id: 'Footer', name: 'footer', p: space(0, 0), r: `${colour('text2')}${size(8)}` },
    { id: 'FootnoteText', name: 'footnote text', p: space(0, 2, 12), r: size(9) },
    {
      id: 'FootnoteReference',
      name: 'footnote reference',
      kind: 'character',
      r: '<w:vertAlign w:val="superscript"/>',
    },
    {
      id: 'Hyperlink',
      name: 'Hyperlink',
      kind: 'character',
      r: `${colour('hyperlink')}<w:u w:val="single"/>`,
    },
    { id: 'QuietWords', name: 'Quiet Words', own: true, kind: 'character', r: colour('text2') },
    { id: 'Marked', name: 'Marked', own: true, kind: 'character', r: fill('background2') },
    { id: 'HTMLCode', name: 'HTML Code', kind: 'character', r: `${mono}<w:noProof/>` },
    { id: 'PlaceholderText', name: 'Placeholder Text', kind: 'character', r: colour('text2') },
    { id: 'TableNormal', name: 'Normal Table', kind: 'table' },
    { id: 'FrameworkTable', name: 'Framework Table', own: true, kind: 'table', basedOn: 'TableNormal' },
  ];
}
