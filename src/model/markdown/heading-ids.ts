/** Gives ids to the headings of one page, in order. */
export interface HeadingIds {
  /** The id for a heading's raw Markdown and its words; `written` is what the author set with `{#id}`. */
  next(raw: string, words: string, written: string | undefined): { id: string; aliases: readonly string[] };
}

/**
 * kramdown's ids: everything before the first letter dropped, then all but letters, digits, spaces and hyphens;
 * spaces become hyphens; a repeated id gets -1. With `input: GFM` digits in front and accented letters stay.
 * The other dialect's id is an alias, so that a link written for it still arrives.
 */
export function headingIds(dialect: 'kramdown' | 'gfm'): HeadingIds {
  const kramdown = counter();
  const gfm = counter();
  return {
    next(raw, words, written) {
      if (written !== undefined) return { id: written, aliases: [] };
      const byKramdown = kramdown(kramdownId(raw));
      const byGfm = gfm(gfmId(words));
      const [id, other] =
        dialect === 'gfm' ? [byGfm === '' ? kramdown('') : byGfm, byKramdown] : [byKramdown, byGfm];
      return { id, aliases: [other, kramdownId(linkless(raw)), gfmId(linkless(raw))] };
    },
  };
}

function kramdownId(raw: string): string {
  const id = raw
    .replace(/^[^a-zA-Z]+/, '')
    .replace(/[^a-zA-Z0-9 -]/g, '')
    .replace(/ /g, '-')
    .toLowerCase();
  return id === '' ? 'section' : id;
}

/** https://github.com/kramdown/parser-gfm (`generate_gfm_header_id`) */
function gfmId(raw: string): string {
  return raw
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- \t]/gu, '')
    .replace(/[ \t]/g, '-');
}

/** `[Automation](x.md)` counts with its address in kramdown; people link to the words. */
function linkless(raw: string): string {
  return raw.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1');
}

function counter(): (id: string) => string {
  const used = new Map<string, number>();
  return (id) => {
    const times = used.get(id);
    used.set(id, times === undefined ? 0 : times + 1);
    return times === undefined ? id : `${id}-${times + 1}`;
  };
}
