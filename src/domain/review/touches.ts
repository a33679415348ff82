import type { Application } from "../form/application";
import { parseDocumentPlace, parseQualifiedA1 } from "../sheet/cellRef";
import type { Finding } from "./report";

/** Where an application stands: on sheets of its own, or in some rows of one that it shares. */
export type Standing = Pick<Application, "file" | "sheet" | "otherSheets" | "rows">;

/** Knows which applications of a batch a finding across enterprises touches. */
export class TouchedApplications {
  private readonly onSheet = new Map<string, number[]>();
  private readonly inDocument = new Map<string, number[]>();

  /** `home` is the file that an address without one means. */
  constructor(
    private readonly applications: readonly Standing[],
    private readonly home: string | null,
  ) {
    applications.forEach(({ file, sheet, otherSheets = [], rows }, index) => {
      push(this.inDocument, sheet, index);
      for (const each of rows === undefined ? new Set([sheet, ...otherSheets]) : [sheet]) push(this.onSheet, placeOf(file, each), index);
    });
  }

  /** The applications of which the finding names a cell, by their index, ascending. */
  of({ cells }: Pick<Finding, "cells">): readonly number[] {
    return [...new Set(cells.flatMap((address) => this.at(address)))].sort((a, b) => a - b);
  }

  private at(address: string): readonly number[] {
    const document = parseDocumentPlace(address);
    if (document) return this.inDocument.get(document.sheet) ?? [];
    const place = parseQualifiedA1(address);
    const file = place?.file ?? this.home;
    if (place === null || file === null) return [];
    const { row } = place.rect;
    return (this.onSheet.get(placeOf(file, place.sheet)) ?? []).filter((index) => {
      const rows = this.applications[index]?.rows;
      return rows === undefined || (row >= rows.first && row <= rows.last);
    });
  }
}

function placeOf(file: string, sheet: string): string {
  return JSON.stringify([file, sheet]);
}

function push(lists: Map<string, number[]>, key: string, index: number): void {
  const list = lists.get(key);
  if (list) list.push(index);
  else lists.set(key, [index]);
}
