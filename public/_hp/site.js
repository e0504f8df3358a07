(() => {
  const root = document.documentElement;
  const key = 'holdpoint-theme';
  root.classList.add('js');
  try {
    const kept = localStorage.getItem(key);
    if (kept) root.dataset.theme = kept;
  } catch {}
  const isDark = () =>
    (root.dataset.theme || (matchMedia('(prefers-color-scheme:dark)').matches ? 'dark' : 'light')) === 'dark';
  const press = () => {
    for (const each of document.querySelectorAll('[data-act=theme]'))
      each.setAttribute('aria-pressed', isDark());
  };
  const reveal = () => {
    let aim = null;
    try {
      aim = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {}
    for (let box = aim?.closest('details'); box; box = box.parentElement.closest('details')) box.open = true;
    aim?.scrollIntoView();
  };
  // What was copied says so for a moment, in the page's own words.
  const copy = (text, element) =>
    navigator.clipboard?.writeText(text).then(() => {
      element.dataset.said = root.dataset.copied;
      setTimeout(() => delete element.dataset.said, 1500);
    });
  addEventListener('click', ({ target }) => {
    const link = target.closest('a.self,a.id');
    if (link) copy(link.href, link);
    const button = target.closest('[data-act]');
    if (!button) return;
    if (button.dataset.act === 'copy') copy(button.previousElementSibling.textContent, button);
    if (button.dataset.act !== 'theme') return;
    root.dataset.theme = isDark() ? 'light' : 'dark';
    press();
    dispatchEvent(new Event('holdpoint:theme'));
    try {
      localStorage.setItem(key, root.dataset.theme);
    } catch {}
  });
  const date = () => {
    for (const line of document.querySelectorAll('[data-until]'))
      line.hidden = Date.now() <= Date.parse(line.dataset.until);
  };
  // Before anything is painted, so that nothing moves.
  const parsed = new MutationObserver(date);
  parsed.observe(root, { childList: true, subtree: true });
  addEventListener('hashchange', reveal);
  addEventListener('DOMContentLoaded', () => {
    press();
    reveal();
    parsed.disconnect();
    date();
  });
})();
