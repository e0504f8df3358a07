// Charts stand as SVG; Chart.js takes over once one of them comes near the viewport.
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
for (const figure of document.querySelectorAll('figure[data-chart]')) watch.observe(figure);
