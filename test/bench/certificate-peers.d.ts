/** The parts that the bench calls of two libraries that bring no types along. */
declare module 'node-forge' {
  interface Attribute {
    readonly type: string
    readonly value: string
  }
  interface Certificate {
    readonly serialNumber: string
    readonly validity: { readonly notBefore: Date; readonly notAfter: Date }
    readonly subject: { readonly attributes: readonly Attribute[] }
    readonly issuer: { readonly attributes: readonly Attribute[] }
    readonly getExtension: (name: string) => {
      readonly cA?: boolean
      readonly altNames?: readonly { readonly type: number; readonly value: string }[]
    } | null
  }
  const forge: {
    readonly util: { readonly decodeUtf8: (octets: string) => string }
    readonly asn1: { readonly fromDer: (bytes: string) => unknown }
    readonly pki: { readonly certificateFromAsn1: (block: unknown) => Certificate }
  }
  export default forge
}

declare module 'jsrsasign' {
  interface Name {
    readonly array: readonly (readonly { readonly type: string; readonly value: string }[])[]
  }
  interface X509 {
    readonly readCertHex: (hexadecimal: string) => void
    readonly getSerialNumberHex: () => string
    readonly getSubject: () => Name
    readonly getIssuer: () => Name
    readonly getNotBefore: () => string
    readonly getNotAfter: () => string
    readonly getExtBasicConstraints: () => { readonly cA?: boolean } | undefined
    readonly getExtSubjectAltName: () => { readonly array: readonly { readonly rfc822?: string }[] } | undefined
  }
  const jsrsasign: { readonly X509: new () => X509 }
  export default jsrsasign
}
