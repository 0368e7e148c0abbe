/** Hands the person a file that was made in this browser. */
export function download(content: string | Uint8Array<ArrayBuffer>, name: string, type = 'text/plain'): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser needs the address until it has started to read from it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
