import { AlignmentType, LevelFormat } from 'docx';
import { twips } from './styles.ts';

const indented = (level: number) => ({
  paragraph: { indent: { left: twips(7 * (level + 1)), hanging: twips(6) } },
});

/** Lists that Word numbers itself, so that they stay right when someone edits them. */
export const numbering = {
  config: [
    {
      reference: 'numbers',
      levels: [0, 1, 2].map((level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.START,
        style: indented(level),
      })),
    },
    {
      reference: 'points',
      levels: [0, 1, 2].map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: '•',
        alignment: AlignmentType.START,
        style: indented(level),
      })),
    },
    {
      reference: 'sources',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '[%1]',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: twips(10), hanging: twips(10) } } },
        },
      ],
    },
  ],
};
