#!/usr/bin/env node
/** The installed command: runs the TypeScript sources as they are, so that a clone needs no build step. */
// For the whole process and not for one import, so that what the sources load later on is found as well.
import "tsx";

const {
  default: { main },
} = await import("./main.ts");
process.exitCode = await main(process.argv.slice(2), { out: process.stdout, err: process.stderr });
