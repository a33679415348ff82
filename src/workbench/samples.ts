const FOLDER = "assets/samples/";

export interface Sample {
  readonly file: string;
  readonly title: string;
}

function isSample(value: unknown): value is Sample {
  return typeof value === "object" && value !== null && "file" in value && typeof value.file === "string" && "title" in value && typeof value.title === "string";
}

async function get(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
  return response;
}

/** The sample workbooks that stand beside the page. The first is the one to open. */
export async function listSamples(): Promise<readonly Sample[]> {
  const list: unknown = await (await get(`${FOLDER}index.json`)).json();
  return Array.isArray(list) ? list.filter(isSample) : [];
}

export async function readSample({ file }: Sample): Promise<Uint8Array> {
  return new Uint8Array(await (await get(FOLDER + encodeURIComponent(file))).arrayBuffer());
}
