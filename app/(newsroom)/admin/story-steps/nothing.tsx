/** Replaces parts of Payload's interface that the newsroom does not use. */
export const Nothing = () => null
