/** Where Payload shows something that this newsroom has no use for. */
export const Nothing = () => null
