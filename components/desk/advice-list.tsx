import type { DeskText, Say } from '#content/base/desk-words/say.ts'
import type { Advice } from '#content/reading/desk/story-advice.ts'

const LEVELS = {
  stop: 'Menahan terbit',
  advice: 'Saran',
  good: 'Baik',
} as const satisfies Record<Advice['level'], DeskText>

/** The checklist of a story: what blocks publication, what could be better, and what is fine. */
export function AdviceList({ advice, say }: { advice: readonly Advice[]; say: Say }) {
  return (
    <ul className="desk-list">
      {advice.map(({ level, subject, text }) => (
        <li key={subject + text} className={`desk-${level}`}>
          <span className="desk-mark">{say(LEVELS[level])}</span>
          <span>
            <strong>{subject}</strong> {text}
          </span>
        </li>
      ))}
    </ul>
  )
}
