/** Whether a signature's cell itself says that the signature is lacking (未签, 无). An empty line may have been signed on paper. */
export function saysUnsigned(raw: string): boolean {
  return /^(?:未|没有|无|否|缺)/u.test(raw.trim());
}
