import { tokenFamilies, type FamilyModule } from '../src/protocol/native/token-families'

/** One place where a vendor's software puts its PKCS#11 module, with the family it reads. */
export interface CatalogueEntry extends FamilyModule {
  readonly family: string
}

/** Where modules are known to stand, in the order in which they are tried. The data is that of the token families. */
export const catalogue: readonly CatalogueEntry[] = tokenFamilies.flatMap(({ name, modules }) =>
  modules.map((module) => ({ family: name, ...module })),
)
