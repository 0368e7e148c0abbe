import type { Exporter } from './export';

export const exporters: readonly Exporter[] = [];
