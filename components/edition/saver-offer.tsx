import { textFrontPath } from '#content/address/addresses.ts'
import { words } from '#content/language/words.ts'
import { OnlyIn } from './only-in.tsx'

/** What a reader whose browser saves data is offered: this page in its text edition. */
export function SaverOffer() {
  return (
    <OnlyIn edition="saver">
      <p className="border-b bg-panel px-4 pt-3 text-sm md:px-8">
        {words.text.offer}{' '}
        <a href={textFrontPath} className="inline-block pb-3 font-bold text-accent underline">
          {words.text.name}
        </a>
      </p>
    </OnlyIn>
  )
}
