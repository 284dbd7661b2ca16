import { type PhotoFrame, type Turn, turnedSize } from '#content/model/photo/photo-frame.ts'
import type { Area, Size } from '#content/model/photo/photo-recipe.ts'
import type { WholePhoto } from './whole-photo.ts'

/** Draws `area` of a photo that is turned as `frame` says; `area` is in pixels of the turned photo. */
export function FramedPicture({
  photo,
  frame,
  area,
}: {
  photo: WholePhoto
  frame: Pick<PhotoFrame, 'turn'>
  area: Area
}) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`${area.left} ${area.top} ${area.width} ${area.height}`}
      style={{ aspectRatio: `${area.width} / ${area.height}` }}
    >
      <image
        href={photo.path}
        width={photo.width}
        height={photo.height}
        preserveAspectRatio="none"
        transform={turning(photo, frame.turn)}
      />
    </svg>
  )
}

/** Turns a picture about its corner, and moves it back to where it began. */
function turning(photo: Size, turn: Turn): string {
  const { width, height } = turnedSize(photo, turn)
  const moved = { 0: '0 0', 90: `${width} 0`, 180: `${width} ${height}`, 270: `0 ${height}` }
  return `translate(${moved[turn]}) rotate(${turn})`
}
