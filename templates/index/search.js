// Searches the page's own text as one types. Without it the page is the same, only without the field.
(() => {
  const box = document.querySelector('[role=search]');
  const field = box?.querySelector('input');
  const count = box?.querySelector('.count');
  const list = box?.querySelector('#results');
  if (!field || !count || !list) return;

  const most = 60;
  const said = JSON.parse(box.dataset.found);
  // A result shows no line through words and no raised digits, so it says neither what is struck nor 103 for 10³.
  const textOf = (element) => {
    let from = element;
    if (element.querySelector('del, s, strike, sup, sub')) {
      from = element.cloneNode(true);
      for (const struck of from.querySelectorAll('del, s, strike')) struck.remove();
      for (const raised of from.querySelectorAll('sup:not([id]), sub')) {
        const signs = raised.matches('sup') ? '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻' : '₀₁₂₃₄₅₆₇₈₉₊₋';
        raised.textContent = raised.textContent.replace(/[\d+-]/g, (sign) => signs['0123456789+-'.indexOf(sign)]);
      }
    }
    return from.textContent.replace(/\s+/g, ' ').trim();
  };

  // One unit is what can be found: a title, a statement, a paragraph, an area's description.
  const readUnits = () => {
    const units = [];
    const add = (element, title, place, text, around) =>
      units.push({ id: units.length, element, title, place: place.filter(Boolean).join(' · '), text, around });
    for (const level of document.querySelectorAll('[data-level]')) {
      const title = textOf(level.querySelector('[data-title]'));
      const { craft, context } = level.dataset;
      const around = `${title} ${context}`;
      add(level, title, [craft], '', around);
      for (const part of level.querySelectorAll('.statements > li, .lead > *')) {
        const area = [part.closest('[data-area]')?.dataset.area, part.parentElement.dataset.column];
        add(part, title, [craft, ...area], textOf(part), `${around} ${area.join(' ')}`);
      }
    }
    for (const part of document.querySelectorAll('.craft > .area, .craft > .columns > .lead, .chapter .prose > *')) {
      const title = textOf(part.closest('.craft, .chapter').querySelector('h2'));
      const area = part.matches('.area') ? textOf(part.querySelector('h3')) : '';
      add(part, title, [area], textOf(part.querySelector('.prose') ?? part), `${title} ${area}`);
    }
    return units;
  };

  // Made when it is first wanted, so that opening the page costs nothing.
  let made;
  const searched = () => {
    if (made !== undefined) return made;
    const units = readUnits();
    const known = new Set();
    const index = new engine.MiniSearch({
      fields: ['text', 'around'],
      tokenize: words.terms,
      processTerm: (term) => {
        known.add(term);
        return term;
      },
      searchOptions: { tokenize: (term) => [term], processTerm: (term) => term, boost: { text: 2 } },
    });
    index.addAll(units);
    made = { units, index, known: [...known] };
    return made;
  };

  // All words are wanted. One that nobody wrote stands for those nearest to it: two letters off from six on, else one.
  const queryOf = ({ term, isPair }, { known, index }) => {
    if (isPair) return { queries: [term], prefix: Array.from(term).length === 1 };
    const within = term.length < 4 ? [] : known.filter((other) => other.includes(term));
    if (within.length > 0) return { queries: within, combineWith: 'OR' };
    if (term.length < 4) {
      if (term.length < 3 || known.some((other) => other.startsWith(term))) return { queries: [term], prefix: true };
      return { queries: [term], fuzzy: 1 };
    }
    const isNear = term.length < 6 || index.search(term, { fuzzy: 1 }).length > 0;
    return { queries: [term], fuzzy: isNear ? 1 : 2 };
  };
  const find = (asked) => {
    const { index, units } = searched();
    const queries = asked.map((word) => queryOf(word, searched()));
    const found = queries.length === 0 ? [] : index.search({ combineWith: 'AND', queries });
    return found.flatMap(({ id, match, terms }) => {
      const unit = units[id];
      const isOwn = unit.text === '' || Object.values(match).some((fields) => fields.includes('text'));
      return isOwn ? [{ unit, terms: new Set(terms) }] : [];
    });
  };

  // The text with its words marked, from shortly before the first of them.
  const marked = (text, terms, asked) => {
    const span = document.createElement('span');
    const single = new Set(asked.filter(({ term }) => Array.from(term).length === 1).map(({ term }) => term));
    const hits = words.read(text).flatMap(({ at, end, terms: own, isPair }) => {
      if (!own.some((term) => terms.has(term))) return [];
      const [sign = ''] = own[0];
      return [{ at, end: isPair && single.has(sign) ? at + sign.length : end }];
    });
    const first = hits[0]?.at ?? 0;
    let at = first > 90 && text.length > 220 ? text.lastIndexOf(' ', first - 50) + 1 : 0;
    if (first - at > 90) at = first;
    if (at > 0) span.append('… ');
    const end = Math.min(text.length, at + 220);
    for (const hit of hits) {
      if (hit.at >= end) break;
      span.append(text.slice(at, Math.max(at, hit.at)));
      const from = Math.max(at, hit.at);
      if (hit.end <= from) continue;
      span.append(Object.assign(document.createElement('mark'), { textContent: text.slice(from, hit.end) }));
      at = hit.end;
    }
    span.append(text.slice(at, Math.max(at, end)));
    if (end < text.length) span.append(' …');
    return span;
  };

  const itemOf = ({ unit: { id, element, title, place, text }, terms }, asked) => {
    if (element.id === '') element.id = `found-${id}`;
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = `#${encodeURIComponent(element.id)}`;
    const head = document.createElement('b');
    head.append(marked(title, terms, asked));
    link.append(head);
    if (place !== '') {
      const where = document.createElement('i');
      where.append(marked(place, terms, asked));
      link.append(' ', where);
    }
    if (text !== '') link.append(' ', marked(text, terms, asked));
    item.append(link);
    return item;
  };

  const show = () => {
    const asked = field.value.trim() === '' ? [] : words.asked(field.value);
    const found = find(asked);
    list.replaceChildren(...found.slice(0, most).map((one) => itemOf(one, asked)));
    list.hidden = found.length === 0;
    const form = said.forms[new Intl.PluralRules(said.language).select(found.length)] ?? said.forms.other;
    const number = found.length === 0 ? said.none : form.replace('{n}', found.length);
    const all = found.length > most ? said.first.replace('{found}', number).replace('{m}', most) : number;
    count.textContent = asked.length === 0 ? '' : all;
  };

  field.addEventListener('input', show);
  field.addEventListener('focus', () => {
    if (made === undefined) setTimeout(searched);
    else if (field.value !== '') list.hidden = list.childElementCount === 0;
  });
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (key === '/' && !target.matches('input, textarea, [contenteditable]')) {
      event.preventDefault();
      field.focus();
      field.select();
      return;
    }
    if (!box.contains(target)) return;
    if (key === 'Escape') {
      event.preventDefault();
      field.value = '';
      show();
      field.focus();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (step === undefined) return;
    const stops = [field, ...list.querySelectorAll('a')];
    const next = stops[stops.indexOf(target) + step];
    if (next === undefined || stops.length < 2) return;
    event.preventDefault();
    next.focus();
  });
  // What was found is read on at its place, which the list would cover. The words stay, for the next look.
  list.addEventListener('click', (event) => {
    if (event.target.closest('a') !== null) setTimeout(() => (list.hidden = true));
  });
  box.hidden = false;
  if (field.value !== '') show();
})();
