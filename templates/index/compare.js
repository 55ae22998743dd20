// Two levels side by side, out of the page's own text and by the comparison that makes step-up sheets. An address keeps the
// choice: #compare=one,other. It stands behind all levels, so that no place moves when it opens. Without it the page is the same.
(() => {
  const box = document.querySelector('.compare');
  const { articles, titleOf, stepOf, readAll } = levels;
  if (box === null || articles.length < 2) return;
  const said = JSON.parse(box.dataset.words);
  const fill = (pattern, names) => pattern.replace(/\{(\w+)\}/g, (whole, name) => names[name] ?? whole);
  const make = (name, attributes, ...inside) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...inside);
    return element;
  };
  const addressOf = (one, other) => `#compare=${[one, other].map(encodeURIComponent).join(',')}`;

  const signs = {
    isNew: 'M0 5h10M5 0v10',
    grows: 'M0 5h9M6 2l3 3-3 3',
    stays: 'M1 3.6h8M1 6.4h8',
    onlyHere: 'M1 5h8',
  };
  const signOf = (kind, word) => {
    const sign = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    line.setAttribute('d', signs[kind]);
    const named = word === '' ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': word };
    const all = { class: `sign ${kind}`, viewBox: '0 0 10 10', ...named };
    for (const [key, value] of Object.entries(all)) sign.setAttribute(key, value);
    sign.append(line);
    return sign;
  };
  const htmlOf = ({ html }) => {
    const template = make('template', {});
    template.innerHTML = html;
    for (const named of template.content.querySelectorAll('[id]')) named.removeAttribute('id');
    return template.content;
  };
  const statement = (one, kind, note = '') => {
    const sign = kind === '' ? [] : [signOf(kind, said[kind])];
    const behind = note === '' ? [] : [' ', make('span', { class: 'about', lang: said.language }, `(${note})`)];
    return make('div', { class: kind === '' ? 'said' : `said ${kind}` }, ...sign, htmlOf(one), ...behind);
  };
  // Roles are said, since on a phone the styles make blocks of what is a table.
  const cellOf = ({ article }, statements) => {
    const { lang, dir } = article;
    const side = make('p', { class: 'side' }, titleOf(article));
    return make('td', { role: 'cell', lang, dir }, side, ...statements);
  };
  const rowsOf = (part, below, above) => {
    const rows = part.pairs.map(({ kind, below: was, above: now, from }) => [
      kind === 'stays' ? 'same' : 'differs',
      cellOf(below, [statement(was, '')]),
      cellOf(above, [statement(now, kind, from === undefined ? '' : fill(said.from, { area: from }))]),
    ]);
    if (part.below.length + part.fresh.length > 0 || rows.length === 0) {
      rows.push([
        'differs',
        cellOf(below, part.below.map((one) => statement(one, 'onlyHere'))),
        cellOf(above, part.fresh.map((one) => statement(one, 'isNew'))),
      ]);
    }
    const { lang, dir } = (part.only === 'below' ? below : above).article;
    const head = make('th', { role: 'rowheader', scope: 'rowgroup', rowspan: rows.length, lang, dir });
    if (part.name !== undefined) head.append(htmlOf(part.name));
    if (part.under !== undefined) head.append(make('div', { class: 'under' }, htmlOf(part.under)));
    return make(
      'tbody',
      { role: 'rowgroup' },
      ...rows.map(([name, ...cells], index) =>
        make('tr', { role: 'row', class: name }, ...(index === 0 ? [head] : []), ...cells),
      ),
    );
  };
  const headOf = ({ article }) => {
    const { lang, dir, id } = article;
    const link = make('a', { href: `#${encodeURIComponent(id)}` }, titleOf(article));
    return make('th', { role: 'columnheader', scope: 'col', lang, dir }, link);
  };

  const head = make('h2', { id: '~compare', tabindex: '-1' }, said.title);
  const crafts = new Map();
  for (const article of articles) {
    const { craft } = article.dataset;
    const group = crafts.get(craft) ?? make('optgroup', { label: craft });
    group.append(make('option', { value: article.id }, titleOf(article)));
    crafts.set(craft, group);
  }
  const first = make('select', {}, make('option', { value: '' }, said.choose), ...crafts.values());
  const second = first.cloneNode(true);
  const labelled = (label, select) => make('label', {}, make('span', {}, label), select);
  const swap = make('button', { type: 'button' }, said.swap);
  const tally = make('p', { class: 'tally', role: 'status' });
  const laid = make('div', { class: 'place' });
  box.lang = said.language;
  box.setAttribute('aria-labelledby', head.id);
  box.append(head, make('div', { class: 'choose' }, labelled(said.first, first), swap, labelled(said.second, second)), tally, laid);
  box.hidden = false;

  let spread;
  const lay = (one, other) => {
    const { sides, framework } = readAll();
    // A page of one craft is told how common words are in the whole framework, so that it says what its sheets say.
    spread ??= box.dataset.spread === undefined ? framework : JSON.parse(box.dataset.spread);
    const [below, above] = [sides.get(one), sides.get(other)];
    const { parts } = engine.compareLevels(below, above, spread);
    const count = { isNew: 0, grows: 0, stays: 0, onlyHere: 0 };
    for (const part of parts) {
      for (const { kind } of part.pairs) count[kind] += 1;
      count.isNew += part.fresh.length;
      count.onlyHere += part.below.length;
    }
    tally.replaceChildren(
      ...Object.entries(count).map(([kind, number]) =>
        make('span', {}, signOf(kind, ''), ` ${said[kind]}: ${number} `),
      ),
    );
    const names = { '{from}': titleOf(one), '{to}': titleOf(other) };
    // A name may be of another script, and written the other way.
    const pieces = said.heading.split(/(\{from\}|\{to\})/);
    head.replaceChildren(...pieces.map((part) => (part in names ? make('bdi', {}, names[part]) : part)));
    const area = make('th', { role: 'columnheader', scope: 'col' }, said.area);
    laid.replaceChildren(
      make(
        'table',
        { role: 'table', 'aria-labelledby': head.id },
        make('thead', { role: 'rowgroup' }, make('tr', { role: 'row' }, area, headOf(below), headOf(above))),
        ...parts.map((part) => rowsOf(part, below, above)),
      ),
    );
  };

  /** The ids that the address names; undefined when it names no comparison. Mail programs write its signs in percents. */
  const asked = () => {
    let hash = location.hash;
    try {
      hash = decodeURIComponent(hash);
    } catch {}
    const [, names] = /^#compare(?:$|=)(.*)$/s.exec(hash) ?? [];
    return names?.split(',').filter((name) => name !== '');
  };
  const byId = new Map(articles.map((article) => [article.id, article]));
  /** Shows what the address asks for, and tells whether it asks for a comparison at all. */
  const answer = () => {
    const ids = asked();
    delete document.documentElement.dataset.compare;
    if (ids === undefined) return false;
    const [one, other] = ids.map((id) => byId.get(id));
    [first.value, second.value] = [one?.id ?? '', other?.id ?? ''];
    if (one !== undefined && other !== undefined) {
      document.documentElement.dataset.compare = 'yes';
      lay(one, other);
      return true;
    }
    head.textContent = said.title;
    laid.replaceChildren();
    tally.textContent = ids.length === 0 ? '' : said.unknown;
    return true;
  };
  addEventListener('hashchange', () => {
    const isChoosing = box.contains(document.activeElement) && document.activeElement !== head;
    if (answer() && !isChoosing) place.show(box);
  });
  const choose = () => {
    if (first.value === '' || second.value === '') return;
    const address = addressOf(first.value, second.value);
    // The way back leads to where the reader was before, not through all that was tried.
    const isComparing = asked()?.filter((id) => byId.has(id)).length === 2;
    if (!isComparing) location.hash = address;
    else location.replace(address);
  };
  for (const select of [first, second]) select.addEventListener('change', choose);
  swap.addEventListener('click', () => {
    [first.value, second.value] = [second.value, first.value];
    choose();
  });
  // The address is there already, so no change will come.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#compare="]');
    if (link !== null && link.hash === location.hash) setTimeout(() => place.show(box));
  });

  // Ways to it: from the head of the page, and from each level to the one above, or from the highest to the one below.
  const { language: lang } = said;
  const files = document.querySelector('.masthead .files');
  files?.append(make('li', {}, make('a', { href: '#compare=', lang }, said.title)));
  const before = new Map(articles.map(({ id, dataset }) => [dataset.next, id]));
  for (const article of articles) {
    const next = byId.get(article.dataset.next) ?? byId.get(before.get(article.id));
    if (next === undefined) continue;
    const pair = article.dataset.next === next.id ? [article.id, next.id] : [next.id, article.id];
    const word = fill(said.withLevel, { level: stepOf(next) });
    const link = make('a', { class: 'button', href: addressOf(...pair), lang }, word);
    article.querySelector('.level-head > .right')?.append(link);
  }
  if (answer()) place.stay(box);
})();
