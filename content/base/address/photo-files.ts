/** Whether a file of a photo could be at `path`, from its spelling alone: `/media/0f…/16x9-1600.jpg`. */
export const isPhotoFile = (path: string): boolean =>
  /^\/media\/[0-9a-f]{16}\/[a-z0-9]+-\d{1,5}\.(?:avif|webp|jpg)$/.test(path)
