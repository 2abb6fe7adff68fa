import { GrowingFile } from './growing-file.ts';

/** Writes a report whole, over an older one of the same name. @throws ProblemsFound when it cannot be written */
export async function writeReport(file: string, shown: string, content: string | Uint8Array): Promise<void> {
  const report = new GrowingFile(file, shown);
  await report.write(content);
  await report.close();
}
