/**
 * How much work one renderer gets at a time. The edge keeps one turn free of addresses that were never answered
 * (`render-queue.ts`), and waiting for photos leaves another: so a page that nobody has read yet finds one, however many
 * photos are asked for.
 * @module
 */

/** Requests that the edge sends to one renderer at the same time. */
export const RENDERS_EACH = 4

/** Of these, how many wait for a photo's file to be made. The others are led to a file that is there. */
export const PHOTO_WAITS_EACH = 2
