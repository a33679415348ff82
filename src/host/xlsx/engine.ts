/** Where the engine's compressed WebAssembly comes from. */
export type EngineSource = () => Promise<Uint8Array>;
