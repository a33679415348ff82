const { isDeepStrictEqual } = require("node:util");
const { require: evaluate } = require("tsx/cjs/api");

/** Puts a module's values in place of its source, for constants that take more to compute than to state. */
module.exports = function evaluated() {
  return Object.entries(evaluate(this.resourcePath, module.filename))
    .map(([name, value]) => {
      const stated = JSON.stringify(value);
      if (stated === undefined || !isDeepStrictEqual(JSON.parse(stated), value)) throw new Error(`${name} cannot be stated as JSON`);
      return `export const ${name} = ${stated};`;
    })
    .join("\n");
};
