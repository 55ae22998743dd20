// Searches the page's own text as one types. Without it the page is the same, only without the field.
(() => {
  const box = document.querySelector('[role=search]');
  const field = box?.querySelector('input');
  const count = box?.querySelector('.count');
  const list = box?.querySelector('#results');
  if (!field || !count || !list) return;

  const most = 60;
  const words = JSON.parse(box.dataset.found);
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
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
  const units = [];
  for (const level of document.querySelectorAll('[data-level]')) {
    const title = level.querySelector('[data-title]');
    const context = plain(`${textOf(title)} ${level.dataset.context}`);
    add(level, textOf(title), '', '', context);
    for (const part of level.querySelectorAll('.statements > li, .lead > *')) {
      const column = part.parentElement.dataset.column;
      const area = [part.closest('[data-area]')?.dataset.area ?? '', column ?? ''].filter(Boolean).join(' · ');
      add(part, textOf(title), area, textOf(part), `${context} ${plain(area)}`);
    }
  }
  for (const part of document.querySelectorAll('.craft > .area, .craft > .columns > .lead, .chapter .prose > *')) {
    const place = part.closest('.craft, .chapter').querySelector('h2');
    const area = part.matches('.area') ? textOf(part.querySelector('h3')) : '';
    const text = textOf(part.querySelector('.prose') ?? part);
    add(part, textOf(place), area, text, plain(`${textOf(place)} ${area}`));
  }
  function add(element, title, area, text, context) {
    units.push({ element, title, area, text, context, plain: plain(text) });
  }

  const find = (terms) =>
    units.filter((unit) => {
      const own = unit.text === '' || terms.some((term) => unit.plain.includes(term));
      return own && terms.every((term) => unit.plain.includes(term) || unit.context.includes(term));
    });

  // Marks every term; `plain` keeps lengths only where nothing is composed, so other texts stay unmarked.
  const marked = (text, terms) => {
    const low = plain(text);
    const span = document.createElement('span');
    if (low.length !== text.length || terms.length === 0) {
      span.textContent = text;
      return span;
    }
    const first = Math.min(...terms.map((term) => low.indexOf(term)).filter((at) => at >= 0), text.length);
    let at = first > 90 && text.length > 220 ? text.lastIndexOf(' ', first - 50) + 1 : 0;
    if (at > 0) span.append('… ');
    const end = Math.min(text.length, at + 220);
    while (at < end) {
      const hits = terms.map((term) => ({ at: low.indexOf(term, at), length: term.length })).filter((hit) => hit.at >= 0);
      const next = hits.sort((a, b) => a.at - b.at || b.length - a.length)[0];
      if (!next || next.at >= end) break;
      span.append(text.slice(at, next.at));
      const mark = document.createElement('mark');
      mark.textContent = text.slice(next.at, next.at + next.length);
      span.append(mark);
      at = next.at + next.length;
    }
    span.append(text.slice(at, Math.max(at, end)));
    if (end < text.length) span.append(' …');
    return span;
  };

  const show = () => {
    const terms = plain(field.value).split(/\s+/).filter((term) => term !== '');
    const found = terms.length === 0 ? [] : find(terms);
    list.replaceChildren(
      ...found.slice(0, most).map(({ element, title, area, text }, index) => {
        if (element.id === '') element.id = `found-${units.findIndex((unit) => unit.element === element)}`;
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = `#${element.id}`;
        link.dataset.index = String(index);
        const head = document.createElement('b');
        head.append(marked(title, terms));
        link.append(head);
        if (area !== '') link.append(' ', Object.assign(document.createElement('i'), { textContent: area }));
        if (text !== '') link.append(' ', marked(text, terms));
        item.append(link);
        return item;
      }),
    );
    list.hidden = found.length === 0;
    const form = words.forms[new Intl.PluralRules(words.language).select(found.length)] ?? words.forms.other;
    const said = found.length === 0 ? words.none : form.replace('{n}', found.length);
    const all = found.length > most ? words.first.replace('{found}', said).replace('{m}', most) : said;
    count.textContent = terms.length === 0 ? '' : all;
  };

  const clear = () => {
    field.value = '';
    show();
  };

  field.addEventListener('input', show);
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === '/' && !target.matches('input, textarea, [contenteditable]')) {
      event.preventDefault();
      field.focus();
      field.select();
      return;
    }
    if (!box.contains(target)) return;
    if (key === 'Escape') {
      event.preventDefault();
      clear();
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
  // The place that was found gets the focus, so that reading goes on there.
  list.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    const place = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!place) return;
    if (place.tabIndex < 0) place.tabIndex = -1;
    setTimeout(() => place.focus({ preventScroll: true }));
  });
  box.hidden = false;
  if (field.value !== '') show();
})();
