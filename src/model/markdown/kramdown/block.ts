import type { AttributeList } from '../tokens.js';
import type { ContentModel } from './html-names.js';

/** Where a block stands in the text it was read from. */
interface Stretch {
  readonly from: number;
  to: number;
}

export interface ListEntry extends Stretch {
  readonly attributes: AttributeList | undefined;
  /** What the blocks were read from. */
  readonly text: string;
  readonly blocks: Block[];
  readonly raw: string;
}

export interface TermEntry extends Stretch {
  readonly kind: 'term';
  readonly text: string;
  readonly attributes: AttributeList | undefined;
  readonly raw: string;
}

export interface DefinitionEntry extends ListEntry {
  readonly kind: 'definition';
}

/** One cell: where it stands in the table's own text, and its Markdown. */
export interface Cell extends Stretch {
  readonly text: string;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Bodies are counted from 0; each separator between rows begins the next. */
  readonly body: number;
  readonly part: 'head' | 'body' | 'foot';
}

/** A block as kramdown reads it, its text not yet read for spans. */
export type Block = Stretch &
  (
    | { readonly kind: 'blank' | 'rule' | 'end' | 'comment' | 'silent' }
    | { readonly kind: 'link'; readonly label: string }
    | { readonly kind: 'paragraph'; text: string; transparent: boolean; math?: boolean }
    | {
        readonly kind: 'heading';
        readonly level: number;
        readonly text: string;
        readonly id: string | undefined;
      }
    | { readonly kind: 'code'; readonly text: string; readonly language: string | undefined }
    | { readonly kind: 'quote'; readonly blocks: Block[]; readonly text: string }
    | {
        readonly kind: 'list';
        readonly ordered: boolean;
        /** The number that the first item is written with. */
        readonly number: number;
        readonly items: ListEntry[];
      }
    | { readonly kind: 'definitions'; readonly entries: (TermEntry | DefinitionEntry)[] }
    | { readonly kind: 'html'; readonly html: string }
    | {
        readonly kind: 'element';
        readonly open: string;
        readonly close: string;
        readonly model: Exclude<ContentModel, 'raw'>;
        /** Set when its author did not ask for Markdown inside, and the website shows it as it is written. */
        readonly unasked: boolean;
        /** Read from the same text as the element. */
        readonly blocks: Block[];
        /** The inside of one that holds spans. */
        readonly text: string;
      }
    | {
        readonly kind: 'table';
        readonly rows: readonly Row[];
        readonly alignments: readonly ('left' | 'right' | 'center' | undefined)[];
        /** Set where text directly above or below would keep the website from seeing a table. */
        readonly crowded: boolean;
      }
    | {
        readonly kind: 'attributes';
        readonly inside: string;
        /** Set for `{:name: …}`. */
        readonly defines: string | undefined;
        /** Belongs to the block that follows. */
        readonly waiting: boolean;
        /** Belongs to nothing: what followed was no block. */
        lost?: true;
      }
    | { readonly kind: 'footnote'; readonly label: string; readonly blocks: Block[]; readonly text: string }
    | { readonly kind: 'abbreviation'; readonly short: string; readonly long: string }
  );

export type Paragraph = Extract<Block, { kind: 'paragraph' }>;
