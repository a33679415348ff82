const { require: evaluate } = require("tsx/cjs/api");

/** Puts a module's values in place of its source, for constants that take more to compute than to state. */
module.exports = function evaluated() {
  return Object.entries(evaluate(this.resourcePath, __filename))
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join("\n");
};
