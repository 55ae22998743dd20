// Brings an address of the page to the eye and to the keyboard, and prints what was opened. Without it the page is read all the same.
const place = (() => {
  const named = (hash) => {
    const raw = hash.slice(1);
    if (raw === '') return null;
    try {
      return document.getElementById(raw) ?? document.getElementById(decodeURIComponent(raw));
    } catch {
      return null;
    }
  };
  const focus = (at) => {
    for (let around = at; around !== null; around = around.parentElement) {
      if (around.matches('details')) around.open = true;
    }
    const heads = at.matches('details') ? 'summary' : 'h2, h3, h4';
    const head = at.matches('section, article, .area, details') ? (at.querySelector(heads) ?? at) : at;
    if (head.tabIndex < 0) head.tabIndex = -1;
    head.focus({ preventScroll: true });
  };
  const show = (at) => {
    focus(at);
    at.scrollIntoView({ block: 'start', behavior: 'instant' });
  };

  // Opened with an address, the page stays at it while fonts and pictures arrive, until the reader moves on their own.
  const [opened] = performance.getEntriesByType('navigation');
  const stay = (at) => {
    if (['reload', 'back_forward'].includes(opened?.type)) return;
    let isMoved = false;
    for (const kind of ['wheel', 'touchstart', 'pointerdown', 'keydown', 'hashchange']) {
      addEventListener(kind, () => (isMoved = true), { once: true, passive: true });
    }
    const settle = () => {
      if (!isMoved) show(at);
    };
    settle();
    document.fonts.ready.then(settle);
    addEventListener('load', () => setTimeout(settle), { once: true });
  };
  const first = named(location.hash);
  if (first !== null) stay(first);

  // A way back leads to where the reader was, as the browser knows it: only the focus follows.
  addEventListener('hashchange', () => {
    const at = named(location.hash);
    if (at === null) return;
    focus(at);
    requestAnimationFrame(() => {
      const { top, bottom } = at.getBoundingClientRect();
      if (bottom < 0 || top > innerHeight) show(at);
    });
  });
  // The address is there already, so no change will come.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link === null || link.hash !== location.hash) return;
    const at = named(link.hash);
    if (at !== null) setTimeout(() => show(at));
  });

  // The styles print what the address names alone; `all` says that everything is meant.
  addEventListener('afterprint', () => delete document.documentElement.dataset.print);
  for (const button of document.querySelectorAll('button[data-prints]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const { prints } = button.dataset;
      if (prints === 'all') document.documentElement.dataset.print = 'all';
      else if (named(location.hash)?.id !== prints) location.replace(`#${encodeURIComponent(prints)}`);
      // With the next frame the address names what is printed.
      requestAnimationFrame(() => setTimeout(print));
    });
  }
  return { named, show, stay };
})();
