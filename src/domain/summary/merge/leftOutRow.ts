/** A row of a city's table that is not taken over. */
export interface LeftOutRow {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly text: string;
  /** In Chinese. */
  readonly why: string;
}

export function leftOutText({ file, sheet, row, text }: LeftOutRow): string {
  return `${file} ${sheet} 第 ${row + 1} 行：${text}`;
}
