/** The subject of a page that is made when its page is rendered, and not held before or after. */
export interface Later<Data> {
  id: string;
  /** All that it is made from, for a digest of it. */
  made: unknown;
  read: () => Data;
}
