import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

interface Figures {
  labels: string[];
  names: string[];
  series: { key: string; name: string; values: number[] }[];
}

const readFigures = (figure: HTMLElement): Figures => {
  const drawn = Number(figure.dataset['drawn']);
  const rows = [...figure.querySelectorAll('tbody tr')].slice(-drawn);
  const heads = [...figure.querySelectorAll<HTMLElement>('thead th')].slice(1);
  return {
    labels: rows.map((row) => row.querySelector<HTMLElement>('th')?.dataset['label'] ?? ''),
    names: rows.map((row) => row.querySelector('th')?.textContent ?? ''),
    series: heads.map((head, index) => ({
      key: head.dataset['key'] ?? '',
      name: head.textContent ?? '',
      values: rows.map((row) => Number(row.querySelectorAll('td')[index]?.textContent ?? 0)),
    })),
  };
};

// Colours come from the drawing that is there already, so that both always agree, in every theme.
const lookOf = (drawing: HTMLElement, key: string): { fill: string; stroke: string } => {
  const probe = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  probe.setAttribute('class', `k-${key}`);
  drawing.querySelector('svg')?.append(probe);
  const { fill, stroke } = getComputedStyle(probe);
  probe.remove();
  return { fill, stroke };
};

const hatched = (stroke: string): CanvasPattern | string => {
  const tile = document.createElement('canvas');
  tile.width = 6;
  tile.height = 6;
  const context = tile.getContext('2d');
  if (!context) return stroke;
  context.strokeStyle = stroke;
  context.lineWidth = 2;
  for (const shift of [-6, 0, 6]) {
    context.moveTo(shift, 6);
    context.lineTo(shift + 6, 0);
  }
  context.stroke();
  return context.createPattern(tile, 'repeat') ?? stroke;
};

const draw = (figure: HTMLElement, drawing: HTMLElement, canvas: HTMLCanvasElement): Chart => {
  const { labels, names, series } = readFigures(figure);
  const style = getComputedStyle(drawing);
  const ink = style.color;
  const rule = style.borderTopColor;
  const font = { family: style.fontFamily, size: 12 };
  return new Chart(canvas, {
    type: 'bar',
    data: {
      labels,
      datasets: series.map(({ key, name, values }) => {
        const { fill, stroke } = lookOf(drawing, key);
        return {
          label: name,
          data: values,
          backgroundColor: key === 'blocked' ? hatched(stroke) : fill,
          borderColor: stroke === 'none' ? fill : stroke,
          borderWidth: 1,
          maxBarThickness: 56,
        };
      }),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: {
          stacked: true,
          grid: { display: false },
          ticks: { color: ink, font, maxRotation: 0, autoSkipPadding: 12 },
          border: { color: ink },
        },
        y: {
          stacked: true,
          beginAtZero: true,
          grid: { color: rule },
          ticks: { color: ink, font, precision: 0 },
          border: { display: false },
        },
      },
      plugins: {
        tooltip: {
          titleFont: font,
          bodyFont: font,
          callbacks: { title: ([item]) => names[item?.dataIndex ?? 0] ?? '' },
        },
      },
    },
  });
};

const step = (chart: Chart, by: number): void => {
  const count = chart.data.labels?.length ?? 0;
  const current = chart.tooltip?.dataPoints?.[0]?.dataIndex ?? (by > 0 ? -1 : count);
  const index = Math.max(0, Math.min(count - 1, current + by));
  const active = chart.data.datasets.map((_, datasetIndex) => ({ datasetIndex, index }));
  chart.setActiveElements(active);
  chart.tooltip?.setActiveElements(active, { x: 0, y: 0 });
  chart.update();
};

/** Draws a figure's chart anew with Chart.js: tooltips, arrow keys, theme; the table beneath stays its source. */
export const enliven = async (figure: HTMLElement): Promise<void> => {
  const drawing = figure.querySelector<HTMLElement>('.drawing');
  if (!drawing || figure.dataset['alive']) return;
  figure.dataset['alive'] = 'yes';
  await document.fonts.ready;
  const box = document.createElement('div');
  box.className = 'live';
  const canvas = document.createElement('canvas');
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', drawing.querySelector('title')?.textContent ?? '');
  box.append(canvas);
  drawing.append(box);
  let chart = draw(figure, drawing, canvas);
  const again = (): void => {
    chart.destroy();
    chart = draw(figure, drawing, canvas);
  };
  canvas.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    event.preventDefault();
    step(chart, event.key === 'ArrowRight' ? 1 : -1);
  });
  addEventListener('holdpoint:theme', again);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again);
};
