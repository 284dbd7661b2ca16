import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { deskTime } from '#content/base/time/desk-time.ts'
import { useSay } from '../desk-frame/use-say.ts'
import type { LinkCall } from './link-call.ts'
import type { LinkableStory } from './linkable-stories.ts'
import './body-links.css'

/** Pixels between the menu and the edge of the window, and between the menu and the words. */
const EDGE = 8

/** The id of an item, to which the editor points while it is chosen. */
export const itemId = (menu: string, index: number): string => `${menu}-${index}`

/** The stories found, below the words that ask for them: a list in which the editor's arrow keys choose. */
export function StoryMenu({
  id,
  place,
  stories,
  hasFailed,
  chosen,
  onChoose,
}: {
  id: string
  place: LinkCall['place']
  /** `undefined` while they are looked for. */
  stories: readonly LinkableStory[] | undefined
  hasFailed: boolean
  chosen: number
  onChoose: (story: LinkableStory) => void
}) {
  const say = useSay()
  const menu = useRef<HTMLDivElement>(null)
  const [position, setPosition] = useState({ left: place.left, top: place.bottom })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is another size with other stories
  useLayoutEffect(() => {
    const size = menu.current?.getBoundingClientRect()
    if (!size) return
    const fits = place.bottom + EDGE + size.height <= innerHeight - EDGE
    setPosition({
      left: Math.max(EDGE, Math.min(place.left, innerWidth - size.width - EDGE)),
      top: fits ? place.bottom + EDGE : Math.max(EDGE, place.top - EDGE - size.height),
    })
  }, [place.left, place.top, place.bottom, stories])
  useEffect(() => {
    document.getElementById(itemId(id, chosen))?.scrollIntoView({ block: 'nearest' })
  }, [id, chosen])
  const note = hasFailed
    ? say('Berita tidak dapat dicari. Periksa sambungan.')
    : stories === undefined
      ? say('Mencari…')
      : stories.length === 0
        ? say('Tidak ada berita terbit dengan judul itu.')
        : undefined
  return (
    <div ref={menu} className="story-menu" style={position}>
      <p className="story-menu-note" role="status">
        {note ?? (
          <span className="story-menu-unseen">
            {say('{count} berita: panah memilih, Enter menautkan, Esc menutup.', {
              count: stories?.length ?? 0,
            })}
          </span>
        )}
      </p>
      {stories && stories.length > 0 && (
        <div id={id} role="listbox" aria-label={say('Tautkan berita')}>
          {stories.map((story, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the editor, which chooses.
            // biome-ignore lint/a11y/useFocusableInteractive: as above
            <div
              key={story.id}
              id={itemId(id, index)}
              role="option"
              aria-selected={index === chosen}
              // The cursor stays in the text.
              onPointerDown={(event) => event.preventDefault()}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(story)}
            >
              {story.headline}{' '}
              <small>
                {story.section}, {deskTime(story.publishedAt, 'Asia/Jakarta', say.language)}
              </small>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
