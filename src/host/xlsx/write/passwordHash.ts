/** The 16-bit hash in `sheetProtection/@password` (18.3.1.85, algorithm of ECMA-376 part 4, 14.7.1): it keeps honest people out, no more. */
export function passwordHash(password: string): string {
  const bytes = [...password].slice(0, 15).map((c) => c.charCodeAt(0) & 0xff);
  let hash = 0;
  for (const byte of [...bytes].reverse()) hash = (((hash >> 14) & 1) | ((hash << 1) & 0x7fff)) ^ byte;
  hash = (((hash >> 14) & 1) | ((hash << 1) & 0x7fff)) ^ bytes.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}
