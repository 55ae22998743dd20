/**
 * Renumbers headings so that none skips a level: the first stands at `top`, one written deeper stands one deeper.
 * Holds what came before, so one is made per run of blocks and given them in order.
 */
export function headingRenumberer(top: number): (html: string) => string {
  const above: number[] = [];
  let current = top;
  return (html) =>
    html.replace(/<(\/?)h([1-6])(?=[\s>])/g, (_, slash: string, written: string) => {
      if (slash === '') {
        const depth = Number(written);
        while ((above.at(-1) ?? 0) >= depth) above.pop();
        above.push(depth);
        current = Math.min(6, top + above.length - 1);
      }
      return `<${slash}h${current}`;
    });
}
