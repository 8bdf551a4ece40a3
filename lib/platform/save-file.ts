/** Gives a file to the reader, as a download of this page. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of the file by the time this runs; it is freed when the download is over.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
