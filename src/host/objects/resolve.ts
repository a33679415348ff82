import { HostError, invalidArgument } from "../hostError";
import { parseAddress, type Rect, type Sheet, splitReference } from "../model";
import type { Session } from "../session";
import { findName, namedRect } from "./nameLookup";

export interface Place {
  readonly sheet: Sheet;
  readonly rect: Rect;
}

/** Longest address text that Excel takes. */
export const MAX_ADDRESS_LENGTH = 8192;

/** The place of an address ("B2:C9", "甲!A1", a defined name) as seen from a sheet. */
export function resolveAddress(session: Session, address: string, home: Sheet): Place {
  if (typeof address !== "string" || address.length > MAX_ADDRESS_LENGTH) throw invalidArgument();
  return locate(session, address, home);
}

/** The blocks of a list of addresses of one sheet. */
export function resolveAreas(session: Session, addresses: string, home: Sheet): Rect[] {
  if (typeof addresses !== "string" || addresses.length > MAX_ADDRESS_LENGTH) throw invalidArgument();
  return splitList(addresses).map((address) => {
    const { sheet, rect } = locate(session, address, home);
    if (sheet !== home) throw invalidArgument();
    return rect;
  });
}

function locate(session: Session, address: string, home: Sheet): Place {
  const { sheet: sheetName, address: bare } = splitReference(address.trim());
  const sheet = sheetName === null ? home : session.book.sheet(sheetName);
  if (!sheet) throw new HostError("ItemNotFound", undefined, 404);
  const rect = parseAddress(bare);
  if (rect) return { sheet, rect };
  const name = findName(session.book, bare, sheet);
  const named = name && namedRect(session.book, name);
  if (!named) throw invalidArgument();
  return named;
}

/** Splits at commas that do not stand in a quoted sheet name. */
function splitList(addresses: string): string[] {
  return addresses.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}
