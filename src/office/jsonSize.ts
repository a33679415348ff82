/** UTF-8 bytes of a matrix as JSON, without the cost of building it; escapes are not counted. */
export function matrixBytes(matrix: readonly (readonly unknown[])[]): number {
  let bytes = 2;
  for (const row of matrix) {
    bytes += 3;
    for (const cell of row) bytes += 1 + (typeof cell === "string" ? 2 + utf8Bytes(cell) : String(cell).length);
  }
  return bytes;
}

export function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
