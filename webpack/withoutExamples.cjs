const ts = require("typescript");

/**
 * Takes the examples out of a rule's file: they are its tests and its documentation, and no page runs them. What only they imported goes
 * with them.
 */
module.exports = function withoutExamples(source) {
  const file = ts.createSourceFile(this.resourcePath, source, ts.ScriptTarget.Latest, true);
  const cuts = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && /^define(Batch)?Rule$/.test(node.expression.getText(file))) {
      for (const property of node.arguments[0]?.properties ?? []) {
        if (property.name?.getText(file) === "examples") cuts.push([property.getFullStart(), property.getEnd()]);
      }
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  // An empty list keeps the commas around it right.
  return cuts.reduceRight((text, [from, to]) => `${text.slice(0, from)} examples: []${text.slice(to)}`, source);
};
