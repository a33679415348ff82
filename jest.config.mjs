const transform = {
  "^.+\\.(t|j|mj)sx?$": [
    "@swc/jest",
    {
      jsc: { parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } }, target: "es2022" },
      module: { type: "commonjs" },
    },
  ],
};

const project = (displayName, folders, options = {}) => ({
  displayName,
  transform,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  testEnvironment: "node",
  ...options,
});

/** The build of the grid's core that Jest can load: the others need packages that come as ES modules only. */
const GRID_CORE = { "^@univerjs/core$": "<rootDir>/node_modules/@univerjs/core/lib/umd/index.js" };

/** The builds of the charts' parts that Jest can load, for the same reason. */
const CHART_PARTS = { "^(d3-[a-z-]+)$": "<rootDir>/node_modules/$1/dist/$1.js" };

/** One project per kind of environment, so that a folder of tests runs alone: `npx jest --selectProjects domain`. */
export default {
  maxWorkers: 2,
  // A bound for what never ends, not a measure of speed: slow and busy machines pass as well.
  testTimeout: 120_000,
  projects: [
    project("domain", ["domain", "app", "architecture"]),
    // Whatever is in no other project, so that a new folder of tests cannot be forgotten.
    project("host", ["!(domain|app|architecture|pane|commands|workbench|e2e)"]),
    project("pane", ["pane", "commands", "workbench"], {
      testEnvironment: "jsdom",
      setupFiles: ["<rootDir>/test/support/jsdomSetup.ts"],
      moduleNameMapper: { ...GRID_CORE, ...CHART_PARTS },
    }),
    project("browser", ["e2e"], { globalSetup: "<rootDir>/test/support/buildSite.ts" }),
  ],
};
