/** Wrong use of the command line, as a Chinese sentence: exit status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
