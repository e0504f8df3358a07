import { Chart, LinearScale, PointElement, ScatterController, Tooltip } from 'chart.js';

Chart.register(LinearScale, PointElement, ScatterController, Tooltip);

interface Mark {
  x: number;
  y: number;
  /** What the mark says: its first line is the heading. */
  lines: string[];
}

// The picture stays what is seen, so theme, print, forced colours and layout need nothing: Chart.js lies over it and
// answers pointer and arrow keys, in the picture's own units.
const marksOf = (picture: SVGSVGElement): Mark[] =>
  [...picture.querySelectorAll<SVGGElement>('.mk')].map((group) => {
    const { x, y, width, height } = group.getBBox();
    const words = group.querySelector('title')?.textContent ?? '';
    return { x: x + width / 2, y: y + height / 2, lines: words.split('\n') };
  });

const draw = (picture: SVGSVGElement, canvas: HTMLCanvasElement, marks: readonly Mark[]): Chart => {
  const style = getComputedStyle(picture);
  const { width, height } = picture.viewBox.baseVal;
  const font = { family: style.fontFamily, size: 13 };
  const lines = (index: number): string[] => marks[index]?.lines ?? [];
  return new Chart(canvas, {
    type: 'scatter',
    data: {
      datasets: [
        {
          data: marks.map(({ x, y }) => ({ x, y })),
          pointRadius: 0,
          pointHoverRadius: 9,
          pointHitRadius: 22,
          pointHoverBackgroundColor: 'transparent',
          pointHoverBorderColor: style.color,
          pointHoverBorderWidth: 2,
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: 0 },
      interaction: { mode: 'nearest', intersect: true },
      scales: {
        x: { display: false, min: 0, max: width },
        y: { display: false, min: 0, max: height, reverse: true },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          titleFont: font,
          bodyFont: font,
          callbacks: {
            title: ([item]) => lines(item?.dataIndex ?? 0)[0] ?? '',
            label: ({ dataIndex }) => lines(dataIndex).slice(1),
          },
        },
      },
    },
  });
};

/** Shows the mark `by` steps further and returns its words. */
const step = (chart: Chart, marks: readonly Mark[], by: number): string => {
  const current = chart.tooltip?.dataPoints?.[0]?.dataIndex ?? (by > 0 ? -1 : marks.length);
  const index = Math.max(0, Math.min(marks.length - 1, current + by));
  const active = [{ datasetIndex: 0, index }];
  chart.setActiveElements(active);
  chart.tooltip?.setActiveElements(active, { x: 0, y: 0 });
  chart.update();
  return marks[index]?.lines.join(', ') ?? '';
};

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Lays Chart.js over a figure's picture: tooltips, and arrow keys that go from mark to mark and say each. */
export const enliven = async (figure: HTMLElement): Promise<void> => {
  const picture = figure.querySelector<SVGSVGElement>('.drawing > svg');
  if (!picture || figure.dataset['alive']) return;
  figure.dataset['alive'] = 'yes';
  await document.fonts.ready;
  const marks = marksOf(picture);
  const box = document.createElement('div');
  const canvas = document.createElement('canvas');
  const said = document.createElement('p');
  box.className = 'live';
  said.className = 'sr';
  said.setAttribute('role', 'status');
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', picture.querySelector('title')?.textContent ?? '');
  box.append(canvas, said);
  picture.after(box);
  let chart = draw(picture, canvas, marks);
  canvas.addEventListener('keydown', (event) => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    said.textContent = step(chart, marks, by);
  });
  const again = (): void => {
    chart.destroy();
    chart = draw(picture, canvas, marks);
  };
  addEventListener('holdpoint:theme', again);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again);
};
