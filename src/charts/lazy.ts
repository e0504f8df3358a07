// Charts stand as SVG; Chart.js takes over once one of them comes near the viewport, on a record only once the reader acts.
const watch = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watch.unobserve(target);
      import('./alive.ts').then(({ enliven }) => enliven(target as HTMLElement));
    }
  },
  { rootMargin: '120px' },
);
const begin = (): void => {
  for (const figure of document.querySelectorAll('figure[data-chart]')) watch.observe(figure);
};
if (document.getElementById('Record'))
  for (const act of ['scroll', 'pointermove', 'pointerdown', 'keydown'])
    addEventListener(act, begin, { once: true, passive: true });
else begin();
