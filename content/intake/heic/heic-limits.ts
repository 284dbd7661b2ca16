/** The exit code of the decoding process for a picture with too many pixels. */
export const TOO_LARGE = 3
