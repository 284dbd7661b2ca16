/** Marks updates of an editor that somebody made from outside of it: the form takes them like what is typed. */
export const WRITTEN_TAG = 'written'
