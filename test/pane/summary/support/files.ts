/** jsdom's files cannot be read whole. */
export function fileOf(name: string, bytes: number): File {
  return Object.assign(new File([new Uint8Array(bytes)], name), { arrayBuffer: () => Promise.resolve(new ArrayBuffer(bytes)) });
}
