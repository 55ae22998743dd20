// All levels of a craft as a table, made of the page's own text when it is first opened. Without it the styles lay the levels
// beside each other.
for (const around of document.querySelectorAll('.matrix')) {
  const scroller = around.querySelector('.scroller');
  const fill = () => {
    const levels = [...around.parentElement.querySelectorAll('[data-level]')].filter((level) => areasOf(level).length > 0);
    const table = document.createElement('table');
    const line = (at, first) => {
      const row = at.insertRow();
      row.append(first);
      return row;
    };
    const head = line(table.createTHead(), document.createElement('td'));
    for (const level of levels) {
      const link = Object.assign(document.createElement('a'), { href: `#${encodeURIComponent(level.id)}` });
      link.append(...copyOf(level.querySelector('[data-title]')).childNodes);
      head.append(headOf('col', level, link));
    }
    const body = table.createTBody();
    const rows = [...new Set(levels.flatMap(areasOf).map(rowOf))].sort((a, b) => a - b);
    for (const number of rows) {
      const areas = levels.map((level) => areasOf(level).find((area) => rowOf(area) === number));
      const named = areas.find((area) => area !== undefined);
      const name = document.createElement('div');
      name.append(...copyOf(named.querySelector('h4')).childNodes);
      const row = line(body, headOf('row', named.closest('[lang]'), name));
      for (const [index, area] of areas.entries()) {
        const { lang, dir } = levels[index];
        const cell = Object.assign(row.insertCell(), { lang, dir });
        if (area !== undefined) cell.append(...copyOf(area.querySelector(':scope > .right')).childNodes);
      }
    }
    scroller.replaceChildren(table);
  };
  const areasOf = (level) => [...level.querySelectorAll(':scope > [data-area]')];
  const rowOf = (area) => Number(area.style.getPropertyValue('--row'));
  const headOf = (scope, { lang, dir }, inside) => {
    const head = Object.assign(document.createElement('th'), { scope, lang, dir });
    head.append(inside);
    return head;
  };
  const copyOf = (element) => {
    const copy = element.cloneNode(true);
    for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
    return copy;
  };
  scroller.hidden = false;
  if (around.open) fill();
  else around.addEventListener('toggle', fill, { once: true });
}
