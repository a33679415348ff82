#!/usr/bin/env node
/** The installed command: runs the TypeScript sources as they are, so that a clone needs no build step. */
import { tsImport } from "tsx/esm/api";

const { main } = await tsImport("./main.ts", import.meta.url);
process.exitCode = await main(process.argv.slice(2), { out: process.stdout, err: process.stderr });
