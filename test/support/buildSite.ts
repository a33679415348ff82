import { buildSite } from "./site";

/** Builds the pages once for all browser tests. KEEP_SITE=1 takes those of the last time, for work on the tests themselves. */
export default async function setUp(): Promise<void> {
  if (process.env.KEEP_SITE !== "1") await buildSite();
}
