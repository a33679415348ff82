import { type AstExpression, parse, tokenize } from "@borgar/fx";
import { parseAddress, type Rect, splitReference } from "../model";
import { type ExcelFunction, FUNCTIONS } from "./functions";
import { errorOf, Matrix, NOT_UNDERSTOOD, NotUnderstood, type Scalar } from "./value";

export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";
export type UnaryOperator = "+" | "-" | "%";

/** A formula taken apart, as long as everything in it is understood. */
export type Expression =
  | { readonly kind: "constant"; readonly value: Scalar | Matrix }
  /** `sheet` null = where the formula stands. `fixed` = the same from wherever it is read. */
  | { readonly kind: "area"; readonly sheet: string | null; readonly rect: Rect; readonly fixed: boolean }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "unary"; readonly operator: UnaryOperator; readonly operand: Expression }
  | { readonly kind: "binary"; readonly operator: BinaryOperator; readonly left: Expression; readonly right: Expression }
  /** Left-out operands are null. */
  | { readonly kind: "call"; readonly called: ExcelFunction; readonly operands: readonly (Expression | null)[] };

/** Null where something in the formula (with its "=") is not understood. */
export function parseFormula(formula: string): Expression | null {
  const tree = treeOf(formula);
  if (!tree) return null;
  try {
    return expressionOf(tree);
  } catch (error) {
    if (error instanceof NotUnderstood) return null;
    throw error;
  }
}

function treeOf(formula: string): AstExpression | null {
  const tokens = withoutLostSheets(tokenize(formula));
  try {
    return parse(tokens);
  } catch {
    // The parser throws for whatever is no formula, and for nothing else.
    return null;
  }
}

type Tokens = ReturnType<typeof tokenize>;

/** "甲!#REF!" is how a formula remembers where its deleted cells were. */
function withoutLostSheets(tokens: Tokens): Tokens {
  const isLost = (i: number): boolean => tokens[i]?.value === "!" && tokens[i + 1]?.type === "error";
  return tokens.filter((_, i) => !isLost(i) && !isLost(i + 1));
}

function expressionOf(node: AstExpression): Expression {
  switch (node.type) {
    case "Literal":
      return { kind: "constant", value: node.value };
    case "ErrorLiteral":
      return { kind: "constant", value: errorOf(node.value) };
    case "ArrayExpression":
      return { kind: "constant", value: matrixOf(node.elements) };
    case "ReferenceIdentifier":
      return node.kind === "name" ? nameOf(node.value) : areaOf(node.value);
    case "UnaryExpression":
      return { kind: "unary", operator: known(UNARY, node.operator), operand: operandOf(node.arguments[0]) };
    case "BinaryExpression":
      return { kind: "binary", operator: known(BINARY, node.operator), left: operandOf(node.arguments[0]), right: operandOf(node.arguments[1]) };
    case "CallExpression":
      return callOf(node.callee.name, node.arguments);
    case "LambdaExpression":
    case "LetExpression":
      throw NOT_UNDERSTOOD;
  }
}

const UNARY: readonly UnaryOperator[] = ["+", "-", "%"];
const BINARY: readonly BinaryOperator[] = ["+", "-", "*", "/", "^", "&", "=", "<>", "<", ">", "<=", ">="];

function known<T extends string>(operators: readonly T[], operator: string): T {
  const found = operators.find((one) => one === operator);
  if (found === undefined) throw NOT_UNDERSTOOD;
  return found;
}

function operandOf(node: AstExpression | undefined): Expression {
  if (!node) throw NOT_UNDERSTOOD;
  return expressionOf(node);
}

function matrixOf(lines: readonly (readonly AstExpression[])[]): Matrix {
  const items = lines.flat().map((node): Scalar => {
    if (node.type === "Literal") return node.value;
    if (node.type === "ErrorLiteral") return errorOf(node.value);
    throw NOT_UNDERSTOOD;
  });
  const columns = lines[0]?.length ?? 0;
  if (items.length === 0 || items.length !== columns * lines.length) throw NOT_UNDERSTOOD;
  return new Matrix(lines.length, columns, items);
}

const FIXED = /^(?:\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?|\$[A-Z]+:\$[A-Z]+|\$\d+:\$\d+)$/i;

function areaOf(text: string): Expression {
  const { sheet, address } = splitReference(text);
  const rect = parseAddress(address);
  if (!rect) throw NOT_UNDERSTOOD;
  return { kind: "area", sheet, rect, fixed: sheet !== null && FIXED.test(address) };
}

/** A name that says on which sheet to look for it is not understood. */
function nameOf(name: string): Expression {
  if (name.includes("!")) throw NOT_UNDERSTOOD;
  return { kind: "name", name };
}

/** The parser has null for arguments that are left out, though its types do not say so. */
function callOf(name: string, nodes: readonly (AstExpression | null)[]): Expression {
  const called = FUNCTIONS.get(name.toUpperCase());
  if (!called || nodes.length < called.least || nodes.length > called.most) throw NOT_UNDERSTOOD;
  return { kind: "call", called, operands: nodes.map((node) => node && expressionOf(node)) };
}
