/**
 * The frame of a photo: the part of its original that readers see, and which way up.
 * @module
 */
import { z } from 'zod'
import type { Area, FocalPoint, Size } from './photo-recipe.ts'

/** A photo's turn clockwise, in degrees. */
export type Turn = 0 | 90 | 180 | 270

/** `left`, `top`, `width` and `height` are in percent of the upright original after it was turned. */
export interface PhotoFrame {
  turn: Turn
  left: number
  top: number
  width: number
  height: number
}

/** The frame of a photo that nobody turned or cut. */
export const WHOLE_PHOTO: PhotoFrame = { turn: 0, left: 0, top: 0, width: 100, height: 100 }

/** The least that a frame leaves of either side, in percent. */
const LEAST_FRAME = 5

const percent = z.number().min(0).max(100)

/** The schema of a frame, in forms, in the store and in files: a rectangle within the picture. */
export const photoFrame = z
  .object({
    turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
    left: percent,
    top: percent,
    width: percent.min(LEAST_FRAME),
    height: percent.min(LEAST_FRAME),
  })
  .refine(({ left, top, width, height }) => left + width <= 100.01 && top + height <= 100.01)

/** The frame that a field holds: a missing or unreadable one is the whole photo. */
export const frameOf = (stored: unknown): PhotoFrame => photoFrame.catch(WHOLE_PHOTO).parse(stored)

/** Whether a frame leaves the photo as it is. */
export const isWhole = (frame: PhotoFrame): boolean => frameKey(frame) === ''

/** Tells frames from one another, in the digest of a photo's files; empty for {@link WHOLE_PHOTO}. */
export function frameKey({ turn, left, top, width, height }: PhotoFrame): string {
  const key = [turn, left, top, width, height].join(',')
  return key === '0,0,0,100,100' ? '' : key
}

/** The size of a picture once it is turned. */
export const turnedSize = ({ width, height }: Size, turn: Turn): Size =>
  turn % 180 === 0 ? { width, height } : { width: height, height: width }

/** The rectangle of a frame in pixels of the turned picture, for an upright original of size `whole`. */
export function frameArea(whole: Size, { turn, left, top, width, height }: PhotoFrame): Area {
  const turned = turnedSize(whole, turn)
  const across = share(turned.width, left, width)
  const down = share(turned.height, top, height)
  return { left: across.start, top: down.start, width: across.length, height: down.length }
}

function share(all: number, start: number, length: number): { start: number; length: number } {
  const from = Math.min(all - 1, Math.round((all * start) / 100))
  return {
    start: from,
    length: Math.max(1, Math.min(all - from, Math.round((all * length) / 100))),
  }
}

/** The same part of the photo after another quarter turn clockwise, and where its focal point is then. */
export function turnedRight(
  { turn, left, top, width, height }: PhotoFrame,
  { x, y }: FocalPoint,
): { frame: PhotoFrame; focal: FocalPoint } {
  const frame: PhotoFrame = {
    turn: ((turn + 90) % 360) as Turn,
    left: rounded(100 - top - height),
    top: left,
    width: height,
    height: width,
  }
  return { frame, focal: { x: rounded(100 - y), y: x } }
}

/** The focal point of `before` in another frame of the same turn, or the nearest point in it. */
export function movedFocal(
  before: PhotoFrame,
  after: PhotoFrame,
  { x, y }: FocalPoint,
): FocalPoint {
  const moved = (point: number, from: Span, to: Span) =>
    within(((from.start + (point * from.length) / 100 - to.start) / to.length) * 100)
  return {
    x: moved(x, across(before), across(after)),
    y: moved(y, down(before), down(after)),
  }
}

/** A point of the turned picture, in percent from the left and the top. */
export interface Corner {
  x: number
  y: number
}

/** The frame whose opposite corners are `from` and `to`, as far as they lie in the picture. */
export function drawnFrame({ turn }: PhotoFrame, from: Corner, to: Corner): PhotoFrame {
  const side = (one: number, other: number) => {
    const start = Math.min(100 - LEAST_FRAME, Math.max(0, Math.min(one, other)))
    const end = Math.min(100, Math.max(one, other))
    return { start, length: Math.max(LEAST_FRAME, end - start) }
  }
  return framed(turn, side(from.x, to.x), side(from.y, to.y))
}

/** The same frame, moved by so many percent as far as the picture goes. */
export function movedFrame(frame: PhotoFrame, by: Corner): PhotoFrame {
  const side = ({ start, length }: Span, way: number) => ({
    start: Math.max(0, Math.min(100 - length, start + way)),
    length,
  })
  return framed(frame.turn, side(across(frame), by.x), side(down(frame), by.y))
}

/** The frame with another value of one side, as near to it as the picture allows; as it was without a number. */
export function frameWith(
  frame: PhotoFrame,
  side: 'left' | 'top' | 'width' | 'height',
  value: number,
): PhotoFrame {
  if (!Number.isFinite(value)) return frame
  const start = (all: Span) => ({
    start: Math.max(0, Math.min(100 - LEAST_FRAME, value)),
    length: Math.min(all.length, 100 - Math.max(0, Math.min(100 - LEAST_FRAME, value))),
  })
  const length = (all: Span) => ({
    start: all.start,
    length: Math.max(LEAST_FRAME, Math.min(100 - all.start, value)),
  })
  const changed = side === 'left' || side === 'top' ? start : length
  const isAcross = side === 'left' || side === 'width'
  return isAcross
    ? framed(frame.turn, changed(across(frame)), down(frame))
    : framed(frame.turn, across(frame), changed(down(frame)))
}

const framed = (turn: Turn, horizontal: Span, vertical: Span): PhotoFrame => ({
  turn,
  left: rounded(horizontal.start),
  top: rounded(vertical.start),
  width: rounded(horizontal.length),
  height: rounded(vertical.length),
})

interface Span {
  start: number
  length: number
}

const across = ({ left, width }: PhotoFrame): Span => ({ start: left, length: width })
const down = ({ top, height }: PhotoFrame): Span => ({ start: top, length: height })
const within = (percentage: number) => Math.max(0, Math.min(100, Math.round(percentage)))
const rounded = (percentage: number) => Math.round(percentage * 100) / 100
