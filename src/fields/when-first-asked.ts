/** Makes something when it is first asked for, and gives the same one ever after: what is costly to make and seldom needed. */
export function whenFirstAsked<Thing>(make: () => Thing): () => Thing {
  let made: { readonly thing: Thing } | undefined
  return () => (made ??= { thing: make() }).thing
}
