import type { Design } from '@/lib/model/design';

/** A ready design that shows one idea. The start page, the docs, the goldens and the journeys share them. */
export type Sample = {
  /** Also the id of its design, its file's name and its address in the app. */
  id: string;
  title: string;
  /** One sentence: what it shows. */
  about: string;
  /** A fresh design each time. */
  design(): Design;
};
