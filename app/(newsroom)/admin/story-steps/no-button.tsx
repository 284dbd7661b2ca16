/** Where Payload has a button that this newsroom has no use for. */
export const NoButton = () => null
