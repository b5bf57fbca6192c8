import type { Subject } from './rule.ts';
import { onDisk, staticFiles } from './static-files.ts';

/** Scripts and icons of the manifest that the running app does not serve as they are in the package. */
export async function unservedFiles(
  url: string,
  { manifest, files }: Subject,
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const path of staticFiles(manifest)) {
    const response = await fetch(`${url}/${path}`);
    const body = Buffer.from(await response.arrayBuffer());
    if (response.status !== 200) problems.push(`GET /${path} answers ${response.status}`);
    else if (!body.equals(files.get(`app/${onDisk(path)}`) ?? Buffer.alloc(0)))
      problems.push(`GET /${path} is not the file of the package`);
  }
  return problems;
}
