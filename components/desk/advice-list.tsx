import type { Advice } from '#content/desk/story-advice.ts'

const LEVELS: Record<Advice['level'], string> = {
  stop: 'Menahan terbit',
  advice: 'Saran',
  good: 'Baik',
}

/** The checklist of a story: what stops its publication, what could be better, what is as it should be. */
export function AdviceList({ advice }: { advice: readonly Advice[] }) {
  return (
    <ul className="desk-list">
      {advice.map(({ level, subject, text }) => (
        <li key={subject + text} className={`desk-${level}`}>
          <span className="desk-mark">{LEVELS[level]}</span>
          <span>
            <strong>{subject}</strong> {text}
          </span>
        </li>
      ))}
    </ul>
  )
}
