const { gzipSync } = require("node:zlib");

const KB = 1000;

/** Prints what a page loads, compressed as servers do, and fails the build where it is more than a budget allows. */
module.exports = class BundleBudget {
  /**
   * @param page name of the page's entry
   * @param steps what has been loaded by then, one after the other: { until, parts: names of the chunks that come in, limit in bytes }
   */
  constructor({ page, steps }) {
    this.page = page;
    this.steps = steps;
  }

  apply(compiler) {
    const { page, steps } = this;
    compiler.hooks.thisCompilation.tap("BundleBudget", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "BundleBudget", stage }, () => {
        const entry = compilation.entrypoints.get(page);
        if (!entry) return;
        const sizes = new Map();
        const add = (files) => {
          for (const file of files) {
            if (!file.endsWith(".js") || sizes.has(file)) continue;
            sizes.set(file, gzipSync(compilation.getAsset(file).source.buffer(), { level: 9 }).length);
          }
        };
        add(entry.getFiles());
        for (const { until, parts, limit } of steps) {
          for (const part of parts) {
            const chunks = compilation.namedChunkGroups.get(part);
            if (chunks) add(chunks.getFiles());
            else compilation.errors.push(new Error(`Bundle budget: no chunk is named ${part}`));
          }
          const size = [...sizes.values()].reduce((total, bytes) => total + bytes, 0);
          const line = `${page} until ${until}: ${(size / KB).toFixed(1)} KB gzip, budget ${limit / KB} KB`;
          console.log(line);
          if (size > limit) compilation.errors.push(new Error(`Bundle budget exceeded: ${line}`));
        }
      });
    });
  }
};
