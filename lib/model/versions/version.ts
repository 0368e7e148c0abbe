/** One step from a format version to the next; named after what it changes. */
export interface Upgrade {
  from: number;
  name: string;
  run(file: Record<string, unknown>): Record<string, unknown>;
}
