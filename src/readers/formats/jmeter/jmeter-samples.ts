import { loadFound, measureLoad } from '../../lib/load.ts';
import { epochStart } from '../../lib/start.ts';
import { type Found, Tally } from '../../lib/tally.ts';

const LABELS = 50;

/** The times of samples, kept by millisecond. */
class Times {
  requests = 0;
  failed = 0;
  #sum = 0;
  readonly #byMs = new Map<number, number>();

  add(ms: number, success: boolean): void {
    this.requests += 1;
    if (!success) this.failed += 1;
    this.#sum += ms;
    this.#byMs.set(ms, (this.#byMs.get(ms) ?? 0) + 1);
  }

  /** Mean, extremes and percentiles by the nearest rank. */
  get statistics(): Record<string, number> {
    const sorted = [...this.#byMs].sort(([a], [b]) => a - b);
    const rank = (share: number): number => {
      let left = Math.ceil(share * this.requests);
      for (const [ms, many] of sorted) {
        left -= many;
        if (left <= 0) return ms;
      }
      return 0;
    };
    const percentiles = [50, 90, 95, 99].map((share) => [`p${share}`, rank(share / 100)]);
    return {
      mean: this.#sum / this.requests,
      min: sorted[0]?.[0] ?? 0,
      max: sorted.at(-1)?.[0] ?? 0,
      ...Object.fromEntries(percentiles),
    };
  }
}

/** Samples of JMeter as they come in; those inside another sample are not handed over. */
export class JMeterSamples {
  readonly tally = new Tally();
  readonly #all = new Times();
  readonly #byLabel = new Map<string, Times>();
  #first = Number.POSITIVE_INFINITY;
  #last = 0;

  constructor() {
    this.tally.tool = 'JMeter';
  }

  /** Takes a sample: when it began (null where its time is in no known form) and how long it took, in milliseconds. */
  take(label: string, start: number | null, ms: number, success: boolean): void {
    this.#all.add(ms, success);
    const times = this.#byLabel.get(label) ?? new Times();
    if (this.#byLabel.size < LABELS || this.#byLabel.has(label)) this.#byLabel.set(label, times);
    times.add(ms, success);
    if (start === null) return;
    this.#first = Math.min(this.#first, start);
    this.#last = Math.max(this.#last, start + ms);
  }

  /** The reading: the figures of all samples, and of each label. */
  found(): Found {
    const { requests, failed } = this.#all;
    const lasted = this.#last - this.#first;
    if (lasted >= 0) {
      this.tally.began(epochStart(this.#first, 'ms'));
      this.tally.lasted(lasted);
    }
    const rate = lasted > 0 ? (requests * 1000) / lasted : undefined;
    const figures = { requests, failed, rate, times: requests > 0 ? this.#all.statistics : {} };
    measureLoad(this.tally, figures);
    for (const [label, times] of this.#byLabel)
      measureLoad(
        this.tally,
        { requests: times.requests, failed: times.failed, times: times.statistics },
        label,
      );
    return loadFound(this.tally, figures);
  }
}
