import type { Exporter } from './export';
import { exporter as gatewayConfigs } from './gateway-configs/gateway-configs';
import { exporter as lab } from './lab/lab';
import { exporter as report } from './report/report';
import { exporter as terraform } from './terraform/terraform';

export const exporters: readonly Exporter[] = [gatewayConfigs, lab, report, terraform];
