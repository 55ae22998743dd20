import { escapeXml } from '../../office/xml.js';
import { type Box, emu, emuOfPoints, transform } from '../units.js';
import { type Paragraph, paragraphsXml, type TextContext } from './text.js';

/** A table to edit; heights and widths in millimetres. */
export interface Table {
  readonly id: number;
  readonly name: string;
  /** What a screen reader says of it. */
  readonly spoken: string;
  readonly left: number;
  readonly top: number;
  readonly columns: readonly number[];
  /** The heads of the columns, with the height of their row. */
  readonly head: { readonly height: number; readonly cells: readonly Paragraph[] };
  readonly rows: readonly { readonly height: number; readonly cells: readonly Paragraph[] }[];
  readonly rules: 'above' | 'none';
  readonly anchor: 't' | 'ctr';
  /** Points above and below the text of a cell. */
  readonly padding: number;
  /** Millimetres at the right of each column. */
  readonly gap: number;
}

/** A native table whose first row names its columns, and whose first column its rows. */
export function tableXml(table: Table, context: TextContext): string {
  const { id, name, spoken, left, top, columns } = table;
  const rows = [table.head, ...table.rows];
  const box: Box = { left, top, width: sum(columns), height: sum(rows.map(({ height }) => height)) };
  const grid = columns.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('');
  const body = rows.map(({ height, cells }, index) => {
    const look = index === 0 ? { ...table, rules: 'none' as const } : table;
    const inside = cells.map((cell) => cellXml(cell, look, context)).join('');
    return `<a:tr h="${emu(height)}">${inside}</a:tr>`;
  });
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${escapeXml(name)}" descr="${escapeXml(spoken)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${transform(box, 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1" firstCol="1"/><a:tblGrid>${grid}</a:tblGrid>${body.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}

function cellXml(cell: Paragraph, { rules, anchor, padding, gap }: Table, context: TextContext): string {
  const pad = emuOfPoints(padding);
  const top = rules === 'none' ? none('lnT') : rule('lnT');
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphsXml([cell], context)}</a:txBody><a:tcPr marL="0" marR="${emu(gap)}" marT="${pad}" marB="${pad}" anchor="${anchor}">${none('lnL')}${none('lnR')}${top}${none('lnB')}<a:noFill/></a:tcPr></a:tc>`;
}

function none(side: string): string {
  return `<a:${side} w="0"><a:noFill/></a:${side}>`;
}

function rule(side: string): string {
  return `<a:${side} w="6350"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:${side}>`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
