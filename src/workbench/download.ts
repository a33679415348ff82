const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Browsers read the file when they get to it. */
const KEEP_MS = 60_000;

/** Hands the bytes to the browser as a download. */
export function download(fileName: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: XLSX }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
