import { COVERED, type Coverage, type Covered } from './coverage.ts';

/** What is covered at one place: `hit` of `total`, 1 for a line, more for a line with several branches. */
interface Part {
  readonly hit: number;
  readonly total: number;
}

const HIT: Part = { hit: 1, total: 1 };
const MISSED: Part = { hit: 0, total: 1 };

/** A line holds at most this many branches, so that a hostile figure stays a figure. */
const MOST = 1e6;

const partOf = (hit: number, total: number): Part => {
  if (total === 1) return hit > 0 ? HIT : MISSED;
  return { hit: Math.min(hit, total, MOST), total: Math.min(total, MOST) };
};

const joined = (a: Part | undefined, b: Part): Part =>
  a === undefined || a === b ? b : partOf(Math.max(a.hit, b.hit), Math.max(a.total, b.total));

const sum = (places: ReadonlyMap<string, Part> | undefined): Part | null => {
  if (places === undefined) return null;
  let [hit, total] = [0, 0];
  for (const part of places.values()) [hit, total] = [hit + part.hit, total + part.total];
  return { hit, total };
};

/** What one file holds, by kind. */
interface File {
  counted: Map<Covered, Map<string, Part>>;
  announced: Map<Covered, Part>;
}

/** Coverage joined by file: what any part of a report hit is hit, and a file that stands twice counts once. */
export class CoveredFiles {
  readonly #files = new Map<string, File>();

  /** Takes what is covered at a place of a file. */
  take(name: string, kind: Covered, place: string, hit: number, total = 1): void {
    const { counted } = this.#file(name);
    const places = counted.get(kind) ?? new Map<string, Part>();
    counted.set(kind, places);
    places.set(place, joined(places.get(place), partOf(hit, total)));
  }

  /** Takes a total that a file announces; it stands in where no place of that kind is listed. */
  announce(name: string, kind: Covered, hit: number, total: number): void {
    const { announced } = this.#file(name);
    const known = announced.get(kind);
    announced.set(kind, {
      hit: Math.max(known?.hit ?? 0, hit),
      total: Math.max(known?.total ?? 0, total),
    });
  }

  /** Adds every file to a coverage; places that a file announces and does not list count as missed. */
  addTo(coverage: Coverage): void {
    for (const { counted, announced } of this.#files.values()) {
      for (const kind of COVERED) {
        const said = announced.get(kind) ?? { hit: 0, total: 0 };
        const { hit, total } = sum(counted.get(kind)) ?? said;
        coverage.add(kind, hit, Math.max(total, said.total));
      }
    }
  }

  #file(name: string): File {
    const known = this.#files.get(name);
    if (known) return known;
    const file: File = { counted: new Map(), announced: new Map() };
    this.#files.set(name, file);
    return file;
  }
}
