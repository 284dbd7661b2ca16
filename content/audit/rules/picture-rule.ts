import type { MachineId } from '#content/audit/fetch/machine-readers.ts'
import type { RuleSource } from '#content/audit/fetch/rule-source.ts'
import type { PageObservation, PictureObservation } from '#content/audit/read/observation.ts'
import type { PageHead } from '#content/audit/read/page-head.ts'
import { pageRule } from './page-rule.ts'
import { previewImage } from './preview-rules.ts'
import { type Fault, fine, type Rule } from './rule.ts'

/** A picture that was fetched and measured. */
export type Picture = Required<Pick<PictureObservation, 'bytes' | 'format' | 'width' | 'height'>> &
  PictureObservation

/** A rule on the picture that `machine` shows, if there is one that could be measured. */
export function pictureRule(
  machine: MachineId,
  id: string,
  source: RuleSource,
  check: (picture: Picture) => readonly Fault[],
): Rule<PageObservation> {
  return pageRule(machine, id, source, ({ head }, observed) => {
    const picture = pictureOf(observed, head, machine)
    return isPicture(picture) ? check(picture) : fine
  })
}

/** The observed picture that `machine` shows; `undefined` if there is none. */
export function pictureOf(
  { pictures }: PageObservation,
  head: PageHead,
  machine: MachineId,
): PictureObservation | undefined {
  const address = URL.parse(previewImage(head, machine) ?? '')?.href
  return pictures.find((picture) => picture.address === address)
}

/** Whether the picture was fetched and measured. SVG has no pixel size. */
export function isPicture(picture: PictureObservation | undefined): picture is Picture {
  return picture?.width !== undefined && picture.format !== 'svg'
}
