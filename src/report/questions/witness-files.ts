import type { Language } from '../../model/vocabulary.ts';
import { caseYaml, witnessCase } from './case-yaml.ts';
import { placeText } from './check-text.ts';
import { type CheckedSet, describeFinding } from './checked-set.ts';

/** A case file to be written. */
export interface WitnessFile {
  name: string;
  content: string;
}

/** The cases that show what was found, each as a file that can be run; what it shows stands in its first line. */
export function witnessFiles(sets: readonly CheckedSet[], language: Language): WitnessFile[] {
  const times = new Map<string, number>();
  return sets.flatMap(({ id: set, dated = false, findings }) =>
    findings.flatMap(({ place, finding }): WitnessFile[] => {
      if (!finding.witness) return [];
      const name = `${set}-${finding.id}`;
      const time = (times.get(name) ?? 0) + 1;
      times.set(name, time);
      const shows = `# ${placeText(place)}: ${describeFinding(finding, language)} [${finding.id}]\n`;
      return [
        { name: `${name}-${time}.yaml`, content: shows + caseYaml(witnessCase(finding.witness, set, dated)) },
      ];
    }),
  );
}
