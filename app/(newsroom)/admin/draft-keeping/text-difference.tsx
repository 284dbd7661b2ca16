import { diffWords } from 'diff'
import { useSay } from '../desk-frame/use-say.ts'

/** A text with the words that `after` takes out of `before` and puts in. */
export function TextDifference({ before, after }: { before: string; after: string }) {
  const say = useSay()
  if (before === after) return <>{say('Isian ini berbeda.')}</>
  return (
    <p className="draft-difference">
      {diffWords(before, after).map(({ value, added, removed }, index) => {
        const key = `${index}`
        if (added) return <ins key={key}>{value}</ins>
        return removed ? <del key={key}>{value}</del> : <span key={key}>{value}</span>
      })}
    </p>
  )
}
