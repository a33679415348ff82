/** Pixels of the widest digit of the standard font, and the padding that Excel adds to a column. */
const DIGIT_PIXELS = 7;
const PIXELS_PER_POINT = 96 / 72;

/** The file's column width (characters with padding) in pixels: 9.140625 → 64. */
export function columnPixels(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
}

export function columnWidth(pixels: number): number {
  return Math.trunc((pixels / DIGIT_PIXELS) * 256) / 256;
}

export function rowPixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

export function rowPoints(pixels: number): number {
  return pixels / PIXELS_PER_POINT;
}
