// The levels of the page: what they are called, and what they say, as comparing wants it.
const levels = (() => {
  const articles = [...document.querySelectorAll('[data-level]')];
  const textOf = (element) => element.textContent.replace(/\s+/g, ' ').trim();
  const stepOf = (article) => textOf(article.querySelector('.step')).replaceAll(' ', '\u00a0');
  const titleOf = (article) => {
    const [role] = article.querySelector('[data-title]').childNodes;
    return `${textOf(role)} ${stepOf(article)}`;
  };

  // A level as comparing wants it. Read when it is first wanted, so that opening the page costs nothing.
  const inline = ({ innerHTML: html }) => ({ html, text: engine.plainText(html) });
  const blockOf = ({ localName, outerHTML: html }) => {
    const kind = /^h[1-6]$/.test(localName) ? 'heading' : /^[uo]l$/.test(localName) ? 'list' : 'paragraph';
    return { kind, html, text: engine.plainText(html) };
  };
  const areaOf = (area) => ({
    name: inline(area.querySelector('h4')),
    area: area.dataset.known,
    statements: [...area.querySelectorAll(':scope > .right > *')].flatMap((part) =>
      part.matches('.part') ? [{ ...inline(part), heading: true }] : [...part.children].map(inline),
    ),
  });
  const sideOf = (article) => {
    const known = [...article.querySelectorAll('[data-known]')].map(({ dataset }) => dataset.known);
    const sections = [...article.children].flatMap((part) => {
      if (part.matches('[data-area]')) return [{ kind: 'areas', expectations: [areaOf(part)] }];
      const prose = part.querySelector(':scope > .prose');
      return prose === null ? [] : [{ kind: 'prose', blocks: [...prose.children].map(blockOf) }];
    });
    const areas = known.map((name) => ({ id: name, name: { text: name } }));
    return { article, level: { sections }, craft: { areas } };
  };
  let read;
  const readAll = () => {
    if (read !== undefined) return read;
    const sides = new Map(articles.map((article) => [article, sideOf(article)]));
    read = { sides, framework: { crafts: [...sides.values()].map(({ level, craft }) => ({ ...craft, levels: [level] })) } };
    return read;
  };

  return { articles, titleOf, stepOf, readAll };
})();
