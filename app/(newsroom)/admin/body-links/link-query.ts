/** What calls the menu of own stories. */
export const LINK_CALL = '[['

const QUERY = /\[\[([^[\]\n]{0,80})$/

/** What is looked for by text that ends at the cursor: the words after the last `[[`; `undefined` if it does not call. */
export const linkQueryIn = (before: string): string | undefined => QUERY.exec(before)?.[1]
