import { Kawung } from '#components/site/kawung.tsx'

/** Said where stories would stand and there are none. */
export function EmptyState({ title, hint }: { title: string; hint: string }) {
  return (
    <div className="my-16 text-center">
      <Kawung className="mx-auto h-12 w-12 text-accent" />
      <h2 className="mt-5 text-2xl">{title}</h2>
      <p className="mt-2 text-muted">{hint}</p>
    </div>
  )
}
