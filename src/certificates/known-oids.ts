/** OIDs of the attributes of a name that the product reads. @source RFC 4519 §2, RFC 2985 §5.2.1 (emailAddress) */
export const ATTRIBUTE = {
  commonName: '2.5.4.3',
  country: '2.5.4.6',
  locality: '2.5.4.7',
  organisation: '2.5.4.10',
  organisationalUnit: '2.5.4.11',
  emailAddress: '1.2.840.113549.1.9.1',
} as const

/** OIDs of the extensions that the product reads. @source RFC 5280 §4.2.1, §4.2.2 */
export const EXTENSION = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  issuerAltName: '2.5.29.18',
  basicConstraints: '2.5.29.19',
  crlDistributionPoints: '2.5.29.31',
  certificatePolicies: '2.5.29.32',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  authorityInfoAccess: '1.3.6.1.5.5.7.1.1',
} as const

/** OIDs of the two ways of access to an authority that the product shows. @source RFC 5280 §4.2.2.1 */
export const accessMethods = { ocsp: '1.3.6.1.5.5.7.48.1', caIssuers: '1.3.6.1.5.5.7.48.2' } as const

/** Key uses by bit number, bit 0 first. @source RFC 5280 §4.2.1.3 */
export const keyUsageNames = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const

/** One name of KeyUsage. */
export type KeyUsageName = (typeof keyUsageNames)[number]

/** Extended key uses by OID; one that is not here is shown by its OID. @source RFC 5280 §4.2.1.12; Microsoft for 1.3.6.1.4.1.311 */
export const purposeNames: ReadonlyMap<string, string> = new Map([
  ['2.5.29.37.0', 'anyExtendedKeyUsage'],
  ['1.3.6.1.5.5.7.3.1', 'serverAuth'],
  ['1.3.6.1.5.5.7.3.2', 'clientAuth'],
  ['1.3.6.1.5.5.7.3.3', 'codeSigning'],
  ['1.3.6.1.5.5.7.3.4', 'emailProtection'],
  ['1.3.6.1.5.5.7.3.8', 'timeStamping'],
  ['1.3.6.1.5.5.7.3.9', 'OCSPSigning'],
  ['1.3.6.1.4.1.311.20.2.2', 'msSmartcardLogon'],
  ['1.3.6.1.4.1.311.10.3.12', 'msDocumentSigning'],
])

/** Public key algorithms by OID. @source RFC 3279 §2.3, RFC 4055 §1.2, RFC 8410 §3 */
export const keyAlgorithmNames: ReadonlyMap<string, string> = new Map([
  ['1.2.840.113549.1.1.1', 'RSA'],
  ['1.2.840.113549.1.1.10', 'RSA-PSS'],
  ['1.2.840.10040.4.1', 'DSA'],
  ['1.2.840.10045.2.1', 'EC'],
  ['1.3.101.112', 'Ed25519'],
  ['1.3.101.113', 'Ed448'],
])

/** Sizes of named curves in bits, by OID. @source RFC 5480 §2.1.1.1, RFC 5639 §4.1 (brainpool), SEC 2 (secp256k1) */
export const curveBits: ReadonlyMap<string, number> = new Map([
  ['1.2.840.10045.3.1.1', 192],
  ['1.3.132.0.33', 224],
  ['1.2.840.10045.3.1.7', 256],
  ['1.3.132.0.34', 384],
  ['1.3.132.0.35', 521],
  ['1.3.132.0.10', 256],
  ['1.3.36.3.3.2.8.1.1.7', 256],
  ['1.3.36.3.3.2.8.1.1.11', 384],
  ['1.3.36.3.3.2.8.1.1.13', 512],
])

/** A signature algorithm: its usual name and, where the product verifies it, the kind of key that makes it. */
export interface SignatureAlgorithm {
  readonly name: string
  readonly key: 'RSA' | 'EC' | 'Ed25519' | null
}

/** Signature algorithms by OID. @source RFC 3279 §2.2, RFC 4055 §5, RFC 5758 §3, RFC 8410 §3 */
export const signatureAlgorithms: ReadonlyMap<string, SignatureAlgorithm> = new Map<string, SignatureAlgorithm>([
  ['1.2.840.113549.1.1.2', { name: 'md2WithRSAEncryption', key: null }],
  ['1.2.840.113549.1.1.4', { name: 'md5WithRSAEncryption', key: null }],
  ['1.2.840.113549.1.1.5', { name: 'sha1WithRSAEncryption', key: 'RSA' }],
  ['1.2.840.113549.1.1.10', { name: 'rsassaPss', key: null }],
  ['1.2.840.113549.1.1.11', { name: 'sha256WithRSAEncryption', key: 'RSA' }],
  ['1.2.840.113549.1.1.12', { name: 'sha384WithRSAEncryption', key: 'RSA' }],
  ['1.2.840.113549.1.1.13', { name: 'sha512WithRSAEncryption', key: 'RSA' }],
  ['1.2.840.113549.1.1.14', { name: 'sha224WithRSAEncryption', key: null }],
  ['1.2.840.10040.4.3', { name: 'dsaWithSHA1', key: null }],
  ['1.2.840.10045.4.1', { name: 'ecdsa-with-SHA1', key: 'EC' }],
  ['1.2.840.10045.4.3.2', { name: 'ecdsa-with-SHA256', key: 'EC' }],
  ['1.2.840.10045.4.3.3', { name: 'ecdsa-with-SHA384', key: 'EC' }],
  ['1.2.840.10045.4.3.4', { name: 'ecdsa-with-SHA512', key: 'EC' }],
  ['1.3.101.112', { name: 'ED25519', key: 'Ed25519' }],
  ['1.3.101.113', { name: 'ED448', key: null }],
])
