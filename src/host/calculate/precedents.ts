import type { Book, Sheet } from "../model";
import { nameOn } from "./evaluate";
import type { Expression } from "./parse";
import { Area } from "./value";

/** What a formula depends on. */
export interface Precedents {
  readonly areas: readonly Area[];
  /** A name in it may come to mean something else. */
  readonly named: boolean;
  /** False where a sheet, or what a name stands for, is beyond this calculator. */
  readonly understood: boolean;
}

const DEEPEST_NAMES = 16;

export function precedentsOf(expression: Expression, book: Book, home: Sheet, parse: (formula: string) => Expression | null): Precedents {
  const areas: Area[] = [];
  let named = false;
  /** @param names how many names deep: what they mean must not depend on where they are read, and must not go in circles */
  const walk = (node: Expression, names: number): boolean => {
    switch (node.kind) {
      case "constant":
        return true;
      case "area": {
        const sheet = node.sheet === null ? home : book.sheet(node.sheet);
        if (!sheet || (names > 0 && !node.fixed)) return false;
        areas.push(new Area(sheet, node.rect));
        return true;
      }
      case "name": {
        named = true;
        const name = nameOn(book, home, node.name);
        if (!name) return true;
        const meaning = names < DEEPEST_NAMES ? parse(name.formula) : null;
        return meaning !== null && walk(meaning, names + 1);
      }
      case "unary":
        return walk(node.operand, names);
      case "binary":
        return [node.left, node.right].every((operand) => walk(operand, names));
      case "call":
        return node.operands.every((operand) => operand === null || walk(operand, names));
    }
  };
  const understood = walk(expression, 0);
  return { areas, named, understood };
}
