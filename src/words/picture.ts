import type { InEach } from './language.ts';
import { pictureEn } from './picture.en.ts';
import { pictureSv } from './picture.sv.ts';

/** Words of the pictures in reports; the Swedish ones are the pattern. */
export type PictureWords = typeof pictureSv;

export const pictureWords: InEach<PictureWords> = { sv: pictureSv, en: pictureEn };
