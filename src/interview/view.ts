/** What is to be shown at one step of the interview. */
export type View = { type: 'question' } | { type: 'conflict' } | { type: 'review' };
