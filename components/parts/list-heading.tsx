/** The heading of a list, below a Scotch rule. `href` links it to the complete list. */
export function ListHeading({ id, title, href }: { id: string; title: string; href?: string }) {
  return (
    <h2 id={id} className="scotch mb-3 flex text-xl">
      {href ? (
        <a href={href} className="flex min-h-11 items-center">
          {title}
          <span aria-hidden="true" className="ml-2 text-accent">
            ›
          </span>
        </a>
      ) : (
        <span className="flex min-h-11 items-center">{title}</span>
      )}
    </h2>
  )
}
