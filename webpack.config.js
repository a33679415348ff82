const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const webpack = require("webpack");
const BundleBudget = require("./webpack/BundleBudget.cjs");

const here = (...parts) => path.resolve(__dirname, ...parts);
const officeJsFolder = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

/** Where the pane and the ribbon's functions load office.js from: `--env officeJs=…`. */
const OFFICE_JS = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  cn: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  local: "office-js/office.js",
};

const PAGES = {
  taskpane: { entry: "./src/pane/index.tsx", template: "./src/pane/index.html" },
  commands: { entry: "./src/commands/index.ts", template: "./src/commands/index.html" },
  workbench: { entry: "./src/workbench/index.tsx", template: "./src/workbench/index.html" },
};

/** The pinned Excel client that the workbench talks to. The page must never load office.js beside it. */
const excelClient = path.join(officeJsFolder, "excel-web-16.00.js");
const excelClientUrl = `excel-client/excel-web.${createHash("sha256").update(readFileSync(excelClient)).digest("hex").slice(0, 16)}.js`;

/**
 * What the pane loads, step by step. The first result are the gates of every enterprise, counted as soon as the workbook is read; the official
 * React task-pane template with its one button loads 170 KB until it shows. The rest comes when it is needed.
 */
const BUDGET = {
  page: "taskpane",
  steps: [
    { until: "the pane is ready", parts: [], limit: 105_000 },
    { until: "the first result shows", parts: ["review"], limit: 170_000 },
    { until: "every finding shows", parts: ["rules", "results", "writing"], limit: 305_000 },
  ],
};

const SIDELOAD_PORT = 3000;

/** Tells the address once, when the first build is done: only then does the page work. */
class SayWhereItIs {
  constructor(page, secure) {
    this.page = page;
    this.secure = secure;
    this.server = null;
  }

  apply(compiler) {
    let said = false;
    compiler.hooks.watchRun.tap("SayWhereItIs", () => {
      if (this.server === null) console.log("正在准备页面，第一次约需半分钟…");
    });
    compiler.hooks.done.tap("SayWhereItIs", (stats) => {
      if (said || stats.hasErrors() || !this.server) return;
      said = true;
      const { port } = this.server.server.address();
      const origin = `${this.secure ? "https" : "http"}://localhost:${port}`;
      const message = this.secure ? `加载项页面已就绪：${origin}/taskpane.html` : `核验工作台已就绪，请用浏览器打开：${origin}/`;
      console.log(`\n${message}    （按 Ctrl+C 结束）\n`);
    });
  }
}

/**
 * --env officeJs=cdn|cn|local   where office.js comes from (default cdn)
 * --env page=NAME               only this page
 * --env https                   dev server with the Office add-in developer certificate, on the port that the manifest names
 */
module.exports = async (env, { mode }) => {
  const production = mode === "production";
  const officeJs = env.officeJs ?? "cdn";
  const officeJsUrl = OFFICE_JS[officeJs];
  if (!officeJsUrl) throw new Error(`--env officeJs=${officeJs}: choose one of ${Object.keys(OFFICE_JS).join(", ")}`);
  if (env.page && !PAGES[env.page]) throw new Error(`--env page=${env.page}: choose one of ${Object.keys(PAGES).join(", ")}`);
  const pages = Object.entries(PAGES).filter(([name]) => !env.page || name === env.page);
  const sayWhereItIs = new SayWhereItIs(pages[0][0], Boolean(env.https));
  // "auto" counts up from this port while it is taken.
  process.env.WEBPACK_DEV_SERVER_BASE_PORT ??= String(SIDELOAD_PORT);

  return {
    mode: production ? "production" : "development",
    target: ["web", "es2022"],
    entry: Object.fromEntries(pages.map(([name, page]) => [name, page.entry])),
    output: {
      path: here("dist"),
      clean: true,
      filename: production ? "[name].[contenthash:16].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash:16].js" : "[name].js",
      assetModuleFilename: "[name].[contenthash:16][ext]",
    },
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: "swc-loader",
            options: {
              jsc: { parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } }, target: "es2022" },
            },
          },
        },
        { test: /\/domain\/rules\/\w+\/[A-Z]\d\d-[^/\\]*\.ts$/, enforce: "pre", use: here("webpack/withoutExamples.cjs") },
        { test: /[\\/]domain[\\/]policy[\\/]shipped\.ts$/, enforce: "post", use: here("webpack/evaluated.cjs") },
        { test: /[\\/]pane[\\/]theme[\\/](light|dark)\.ts$/, enforce: "post", use: here("webpack/evaluated.cjs") },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
      ],
    },
    plugins: [
      ...pages.map(
        ([name, page]) =>
          new HtmlWebpackPlugin({
            filename: `${name}.html`,
            template: page.template,
            chunks: [name],
            scriptLoading: "defer",
            ...(name === "workbench" ? { excelClientUrl } : { officeJsUrl }),
          }),
      ),
      new CopyWebpackPlugin({
        patterns: [
          { from: here("assets"), to: "assets", noErrorOnMissing: true, globOptions: { ignore: ["**/*.ts", "**/*.py", "**/*.md"] } },
          ...(pages.some(([name]) => name === "workbench") ? [{ from: excelClient, to: excelClientUrl, info: { minimized: true } }] : []),
          ...(officeJs === "local" ? [{ from: officeJsFolder, to: "office-js", info: { minimized: true } }] : []),
        ],
      }),
      // Our own code only: the pages' entry chunks, never the libraries'.
      ...(production ? [new webpack.SourceMapDevToolPlugin({ filename: "[file].map", include: /^(taskpane|commands|workbench)\./ })] : []),
      ...(production ? [new BundleBudget(BUDGET)] : []),
      sayWhereItIs,
    ],
    devtool: production ? false : "eval-cheap-module-source-map",
    optimization: {
      splitChunks: {
        chunks: "all",
        cacheGroups: {
          // The spreadsheet grid is large and only the workbench's: loaded when the page already shows.
          univer: { test: /[\\/]node_modules[\\/]@univerjs[\\/]/, name: "univer", chunks: "async", priority: 10 },
        },
      },
    },
    performance: { hints: false },
    cache: { type: "filesystem", buildDependencies: { config: [here("webpack.config.js")] } },
    stats: env.WEBPACK_SERVE ? "errors-only" : "errors-warnings",
    infrastructureLogging: { level: "error" },
    devServer: {
      host: "localhost",
      port: env.https ? SIDELOAD_PORT : "auto",
      server: env.https
        ? { type: "https", options: await require("office-addin-dev-certs").getHttpsServerOptions() }
        : "http",
      devMiddleware: { index: `${pages.some(([name]) => name === "workbench") ? "workbench" : pages[0][0]}.html` },
      static: false,
      hot: true,
      client: { logging: "error", overlay: { errors: true, warnings: false, runtimeErrors: false } },
      headers: { "Access-Control-Allow-Origin": "*" },
      onListening: (server) => {
        sayWhereItIs.server = server;
      },
    },
  };
};
