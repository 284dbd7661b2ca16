import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  drawnFrame,
  frameArea,
  frameKey,
  frameOf,
  frameWith,
  isWhole,
  movedFocal,
  movedFrame,
  type PhotoFrame,
  photoFrame,
  type Turn,
  turnedRight,
  WHOLE_PHOTO,
} from './photo-frame.ts'

const turns = fc.constantFrom<Turn>(0, 90, 180, 270)
const corners = fc.record({ x: fc.double(range(-20, 120)), y: fc.double(range(-20, 120)) })
const frames = fc
  .tuple(turns, corners, corners)
  .map(([turn, from, to]) => drawnFrame({ ...WHOLE_PHOTO, turn }, from, to))

function range(min: number, max: number) {
  return { min, max, noNaN: true }
}

const isAllowed = (frame: PhotoFrame) => photoFrame.safeParse(frame).success

describe('a frame', () => {
  it('stays within the photo however it is drawn, moved, written or turned', () => {
    const sides = fc.constantFrom('left', 'top', 'width', 'height')
    fc.assert(
      fc.property(frames, corners, sides, (frame, by, side) => {
        expect(isAllowed(frame)).toBe(true)
        expect(isAllowed(movedFrame(frame, by))).toBe(true)
        expect(isAllowed(frameWith(frame, side, by.x))).toBe(true)
        expect(isAllowed(turnedRight(frame, { x: 50, y: 50 }).frame)).toBe(true)
      }),
    )
  })

  it('is in whole pixels of the turned photo', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const { left, top, width, height } = frameArea({ width: 997, height: 331 }, frame)
        const [across, down] = frame.turn % 180 === 0 ? [997, 331] : [331, 997]
        expect([left, top, width, height].every(Number.isInteger)).toBe(true)
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(1)
        expect(left + width).toBeLessThanOrEqual(across)
        expect(top + height).toBeLessThanOrEqual(down)
      }),
    )
  })

  it('is as it was after four quarter turns, and so is its focal point', () => {
    const focal = { x: 20, y: 70 }
    const frame: PhotoFrame = { turn: 0, left: 10, top: 20, width: 30, height: 40 }
    const once = turnedRight(frame, focal)
    expect(once).toEqual({
      frame: { turn: 90, left: 40, top: 10, width: 40, height: 30 },
      focal: { x: 30, y: 20 },
    })
    let each = { frame, focal }
    for (let turn = 0; turn < 4; turn += 1) each = turnedRight(each.frame, each.focal)
    expect(each).toEqual({ frame, focal })
  })

  it('keeps the focal point where it is in the picture, or at the nearest edge', () => {
    const half: PhotoFrame = { ...WHOLE_PHOTO, left: 50, width: 50 }
    expect(movedFocal(WHOLE_PHOTO, half, { x: 75, y: 30 })).toEqual({ x: 50, y: 30 })
    expect(movedFocal(WHOLE_PHOTO, half, { x: 10, y: 30 })).toEqual({ x: 0, y: 30 })
    expect(movedFocal(half, WHOLE_PHOTO, { x: 50, y: 30 })).toEqual({ x: 75, y: 30 })
  })

  it('that is missing or reaches beyond the photo counts as the whole of it', () => {
    expect(frameOf(null)).toEqual(WHOLE_PHOTO)
    expect(frameOf({ ...WHOLE_PHOTO, left: 10 })).toEqual(WHOLE_PHOTO)
    expect(frameOf({ ...WHOLE_PHOTO, turn: 45 })).toEqual(WHOLE_PHOTO)
    expect(isWhole(WHOLE_PHOTO)).toBe(true)
    expect(frameKey({ ...WHOLE_PHOTO, turn: 180 })).toBe('180,0,0,100,100')
  })
})
