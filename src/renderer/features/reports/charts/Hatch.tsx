/** Diagonal lines in the client's colour: told from a filled bar also in grey. */
export function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" fill="#fff" />
        <rect width="2" height="5" fill="var(--shape)" />
      </pattern>
    </defs>
  )
}
