import { download } from '@/components/export/download';
import { editor } from '@/lib/editor/use-editor';
import { serialiseDesign } from '@/lib/model/serialise';

/** A name as a file can bear it on every system. */
export function fileName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\w .-]+/g, '')
    .trim()
    .replace(/\s+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 80);
  return `${plain || 'design'}.trunkline.json`;
}

/** Hands the person the open design as a file. */
export function saveFile(): void {
  const { design } = editor.getState();
  download(serialiseDesign(design), fileName(design.name), 'application/json');
}
