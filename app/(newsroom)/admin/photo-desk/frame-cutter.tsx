'use client'
import { type PointerEvent, useState } from 'react'
import {
  type Corner,
  drawnFrame,
  movedFrame,
  type PhotoFrame,
} from '#content/model/photo/photo-frame.ts'
import type { Size } from '#content/model/photo/photo-recipe.ts'
import { FramedPicture } from './framed-picture.tsx'
import type { WholePhoto } from './whole-photo.ts'

/** Pixels around a corner within which it is taken hold of: half of what a thumb needs. */
const REACH = 22

/** What a drag does: it pulls the corner that lies opposite `from`, or moves the whole frame, held at `from`. */
interface Drag {
  isMove: boolean
  from: Corner
}

/** The turned photo, on which a frame is drawn, moved, or pulled at its corners; `onCut` is called at the end of a drag. */
export function FrameCutter({
  photo,
  turned,
  frame,
  onCut,
}: {
  photo: WholePhoto
  turned: Size
  frame: PhotoFrame
  onCut: (frame: PhotoFrame) => void
}) {
  const [drag, setDrag] = useState<Drag>()
  const [draft, setDraft] = useState<PhotoFrame>()
  const shown = draft ?? frame

  const begin = (event: PointerEvent) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const at = pointOf(event)
    const corner = cornerAt(frame, event)
    const isInside = isWithin(frame, at)
    setDrag(
      corner
        ? { isMove: false, from: opposite(frame, corner) }
        : { isMove: isInside && frame.width * frame.height < 10_000, from: at },
    )
  }
  const pull = (event: PointerEvent) => {
    if (!drag) return
    const at = pointOf(event)
    setDraft(
      drag.isMove
        ? movedFrame(frame, { x: at.x - drag.from.x, y: at.y - drag.from.y })
        : drawnFrame(frame, drag.from, at),
    )
  }
  const end = () => {
    setDrag(undefined)
    setDraft(undefined)
    if (drag && draft) onCut(draft)
  }
  const cancel = () => {
    setDrag(undefined)
    setDraft(undefined)
  }
  const { left, top, width, height } = shown
  return (
    // Keyboard users have the number fields below.
    <div
      className="photo-frame-cutter"
      style={{ maxWidth: `${32 * Math.min(1, turned.width / turned.height)}rem` }}
      onPointerDown={begin}
      onPointerMove={pull}
      onPointerUp={end}
      onPointerCancel={cancel}
    >
      <FramedPicture photo={photo} frame={frame} area={{ left: 0, top: 0, ...turned }} />
      <svg aria-hidden="true" viewBox="0 0 100 100" preserveAspectRatio="none">
        <path
          fillRule="evenodd"
          d={`M0 0H100V100H0Z M${left} ${top}h${width}v${height}h${-width}Z`}
        />
      </svg>
      <span
        style={{ left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` }}
      />
    </div>
  )
}

const boxOf = ({ currentTarget }: PointerEvent) => currentTarget.getBoundingClientRect()

/** Where the pointer is, in percent of the picture. */
function pointOf(event: PointerEvent): Corner {
  const box = boxOf(event)
  return {
    x: ((event.clientX - box.left) / box.width) * 100,
    y: ((event.clientY - box.top) / box.height) * 100,
  }
}

function cornerAt(frame: PhotoFrame, event: PointerEvent): Corner | undefined {
  const box = boxOf(event)
  return cornersOf(frame).find(
    ({ x, y }) =>
      Math.hypot(
        event.clientX - box.left - (x * box.width) / 100,
        event.clientY - box.top - (y * box.height) / 100,
      ) <= REACH,
  )
}

const cornersOf = ({ left, top, width, height }: PhotoFrame): Corner[] =>
  [left, left + width].flatMap((x) => [top, top + height].map((y) => ({ x, y })))

const opposite = ({ left, top, width, height }: PhotoFrame, { x, y }: Corner): Corner => ({
  x: 2 * left + width - x,
  y: 2 * top + height - y,
})

const isWithin = ({ left, top, width, height }: PhotoFrame, { x, y }: Corner): boolean =>
  x >= left && x <= left + width && y >= top && y <= top + height
