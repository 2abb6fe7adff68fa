import { pictureWords } from '../../words/picture.ts';
import type { SectionBuilder } from '../verdict/context.ts';
import { pathInWords } from './in-words.ts';
import { pathCaption, pathPicture } from './path-model.ts';

/** The way to the outcome, as a picture. */
export const path: SectionBuilder = (context) => {
  const { language } = context;
  const picture = pathPicture(context);
  // A table without rules, or rules that nothing was ever asked for, has no way to show.
  if (picture.steps.length === 0) return undefined;
  return {
    id: 'path',
    heading: pictureWords[language].heading,
    blocks: [
      {
        type: 'figure',
        id: 'path-picture',
        caption: pathCaption(context),
        alternative: pathInWords(picture),
        picture,
      },
    ],
  };
};
