import { importer as designFile } from './design-file/design-file';

export const importers = [designFile];
