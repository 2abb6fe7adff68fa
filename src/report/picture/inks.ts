import type { Ink } from './measure.ts';

/** Colours on white, and on a dark page. Text in each of them has at least 4.5 : 1 against what it stands on. */
export const inks: Readonly<Record<Ink, { light: string; dark: string }>> = {
  paper: { light: '#ffffff', dark: '#16181a' },
  text: { light: '#1a2126', dark: '#e6eaec' },
  muted: { light: '#56626b', dark: '#a3b0b8' },
  line: { light: '#74808a', dark: '#84929b' },
  way: { light: '#17507f', dark: '#8cc4f2' },
  wayTint: { light: '#eaf2f9', dark: '#152a3b' },
  onWay: { light: '#ffffff', dark: '#0c1c29' },
  open: { light: '#6b3c8f', dark: '#d2aef0' },
  openTint: { light: '#f6f0fa', dark: '#2a2033' },
  good: { light: '#1d6b3a', dark: '#84d2a0' },
  bad: { light: '#a3261e', dark: '#f5a199' },
};
