import type { NameAttribute } from './distinguished-name'
import { ATTRIBUTE } from './known-oids'

/** The two generations of the Authority's own authorities: G1 from 2010 (RSA 2048, SHA-1), G2 from 2018 (RSA 4096, SHA-256). */
export type Generation = 'G1' | 'G2'

/**
 * One certificate authority of the Authority (Cục Chứng thực số và Bảo mật thông tin), by facts that tell it apart. The
 * certificates themselves are not part of the product: they come from the user or from the key device.
 */
export interface AuthorityPin {
  readonly generation: Generation
  /** Whether trust may end here. */
  readonly isRoot: boolean
  /** SHA-256 of the DER, 64 lower-case hex digits. */
  readonly sha256: string
  readonly subject: readonly NameAttribute[]
  /** Subject key identifier, upper-case hex; null where the certificate has not been seen. */
  readonly subjectKeyId: string | null
  readonly source: string
}

const seen = 'computed from the CA certificate file (domain notes on certificates, §1)'

/** The authorities that the product knows. Every other is a stranger, whatever its name. */
export const authorityPins: readonly AuthorityPin[] = [
  {
    generation: 'G2',
    isRoot: true,
    sha256: 'f04ba4b459a7c9a1b971ad9b1cb833e695a80c79aea63b174b66a70edfe2fdb8',
    subject: named('Ban Cơ yếu Chính phủ', 'RootCA chuyên dùng Chính phủ G2'),
    subjectKeyId: '7779BAF7F3BDFB861E131A5E23525CAABA6EAE54',
    source: seen,
  },
  {
    generation: 'G2',
    isRoot: false,
    sha256: 'd8cab7a4aef92e6bb2509d7c61cee7b44f3731b2d21074963530277b366fae4b',
    subject: named('Ban Cơ yếu Chính phủ', 'CA phục vụ các cơ quan Nhà nước G2'),
    subjectKeyId: '50BECFA0BDEA0F9F4E9128A32AEB7CEEF02FC8BA',
    source: seen,
  },
  {
    generation: 'G2',
    isRoot: false,
    sha256: 'e4b402e3cb4cacc0a20d21fa49bce76beb4eb47ba7ffb7a8f71c554dbe561a81',
    subject: named('Ban Cơ yếu Chính phủ', 'CA phục vụ các cơ quan Đảng G2'),
    subjectKeyId: null,
    source: 'public pin, the certificate itself not seen (domain notes on certificates, §1)',
  },
  {
    generation: 'G1',
    isRoot: true,
    sha256: 'f7bc89054cec7f12730d7b8cd3eb7955b163835087e5eb873edfb584763b3f90',
    subject: named('Ban Co yeu Chinh phu', 'Co quan chung thuc so chuyen dung Chinh phu (RootCA)'),
    subjectKeyId: 'D9171B51A317B79EFC2DDB61FA7900FF58749D5C',
    source: seen,
  },
  {
    generation: 'G1',
    isRoot: false,
    sha256: '75e969c07ba35c29c72bbc1bfb880f20f3891a619b00b77eb02ca6160736a1fe',
    subject: named('Ban Co yeu Chinh phu', 'Co quan chung thuc so Chinh phu'),
    subjectKeyId: '053140DE34BEB38FC0DB6EC5430E3E12F763C61C',
    source: seen,
  },
  {
    generation: 'G1',
    isRoot: false,
    sha256: 'a262cfa489dbbe666f8b89fab832547809874d5a06fa9f7a38fc227ebdf40514',
    subject: named('Ban Co yeu Chinh phu', 'Co quan chung thuc so Bo Tai chinh'),
    subjectKeyId: '9E389AD62995896A057F2AFF5F0197B4573066B2',
    source: seen,
  },
  {
    generation: 'G1',
    isRoot: false,
    sha256: 'ecbf8428266c549eb1bfdc2715270d5b9dff3bbbe2d3f0c33e0fd91f70b2d943',
    subject: named('Ban Co yeu Chinh phu', 'Co quan chung thuc so Bo Cong an'),
    subjectKeyId: '76A3CD4ECCFF8AE5FE9A1D8CE1E344CFFE18AD10',
    source: seen,
  },
  {
    generation: 'G1',
    isRoot: false,
    sha256: '6e218b3ebc2f31b0d03205c64fd7e8920fb47187d37afcdb4cb2bb4178bf4635',
    subject: named('Ban Co yeu Chinh phu', 'Co quan chung thuc so Dang Cong san'),
    subjectKeyId: '9C05735A79C13F5547F1E85E10D437AE8E65E3B2',
    source: seen,
  },
  {
    generation: 'G1',
    isRoot: false,
    sha256: '3c4281296f92d292cc952295fe41ad7d0b37438ff1d143b56c4642cc1b14bd93',
    subject: named('Ban Cơ yếu Chính phủ', 'Cơ quan chứng thực số Bộ Ngoại giao'),
    subjectKeyId: '2E0C511F48568D6FA59DBA407BA75BB6C1FE390E',
    source: seen,
  },
]

/** The pin of a certificate authority by the SHA-256 of its DER (64 lower-case hex digits), if it is one of the Authority's. */
export function pinOf(sha256: string): AuthorityPin | null {
  return authorityPins.find((pin) => pin.sha256 === sha256) ?? null
}

// Every authority's name is C=VN, O, CN, in this order [read in the files].
function named(organisation: string, commonName: string): NameAttribute[] {
  return [
    { oid: ATTRIBUTE.country, value: 'VN' },
    { oid: ATTRIBUTE.organisation, value: organisation },
    { oid: ATTRIBUTE.commonName, value: commonName },
  ]
}
