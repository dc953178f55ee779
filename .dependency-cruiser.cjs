// The table of rooms (design): who may import whom. Checked by `npm test`.
const pureRooms = ['fields', 'certificates', 'procedures', 'records', 'requests', 'autofill/match', 'autofill/plan']

/** Forbids a room to import anything of src/ outside of the listed rooms, and any package outside of the listed ones. */
function room(name, { rooms, packages }) {
  const inner = [name, ...rooms].map((one) => `src/${one}(/|$)`).join('|')
  return [
    {
      name: `${name.replace('/', '-')}-rooms`,
      comment: `src/${name} may import only: ${rooms.join(', ') || 'nothing'}`,
      severity: 'error',
      from: { path: `^src/${name}/` },
      to: { path: '^(src|entrypoints|native-host|test)/', pathNot: `^(${inner})` },
    },
    {
      name: `${name.replace('/', '-')}-packages`,
      comment: `src/${name} may use only these packages: ${packages.join(', ') || 'none'}`,
      severity: 'error',
      from: { path: `^src/${name}/` },
      to: { path: 'node_modules', pathNot: packages.map((one) => `node_modules/${one}/`).join('|') || '^$' },
    },
    {
      name: `${name.replace('/', '-')}-no-node`,
      severity: 'error',
      from: { path: `^src/${name}/` },
      to: { dependencyTypes: ['core'] },
    },
  ]
}

const zodDoor = 'protocol/zod'
const errors = 'errors'

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^(bun:|node:)' } },
    {
      name: 'one-public-index',
      comment:
        'From outside a room, packages and rooms are entered by files of their own concept; no barrel inside a room.',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: '^src/(autofill|protocol|ui)/' },
      to: { path: '^src/$1/.+/index\\.ts$', pathNot: '^src/fields/vocabulary/index\\.ts$' },
    },
    ...room('errors', { rooms: [], packages: [] }),
    ...room('fields', { rooms: [errors], packages: [] }),
    ...room('certificates', { rooms: [errors, 'fields'], packages: ['pkijs', 'asn1js', 'pvtsutils', 'pvutils'] }),
    ...room('procedures', { rooms: [errors, 'fields', 'certificates'], packages: [] }),
    ...room('records', { rooms: [errors, 'fields', 'certificates', 'procedures'], packages: [] }),
    ...room('requests', { rooms: [errors, 'fields', 'certificates', 'procedures', 'records'], packages: [] }),
    ...room('autofill/match', { rooms: [errors, 'fields', 'procedures'], packages: [] }),
    ...room('autofill/plan', { rooms: [errors, 'fields', 'procedures', 'requests', 'autofill/match'], packages: [] }),
    ...room('autofill/page', {
      rooms: [errors, 'fields', 'autofill/match', 'autofill/plan', 'protocol'],
      packages: [],
    }),
    ...room('autofill/session', { rooms: [errors, 'fields', 'requests', 'autofill', 'protocol'], packages: [] }),
    ...room('documents', {
      rooms: [errors, ...pureRooms, 'protocol'],
      packages: ['papaparse', '@types/papaparse', 'docx', 'docxtemplater', 'pizzip', 'fflate'],
    }),
    ...room('barcodes', { rooms: [errors], packages: ['@zxing/library'] }),
    ...room('vault', { rooms: [errors, ...pureRooms, 'protocol'], packages: [] }),
    ...room('storage', { rooms: [errors, ...pureRooms, 'protocol', 'vault'], packages: ['dexie'] }),
    ...room('token', { rooms: [errors, ...pureRooms, 'protocol'], packages: [] }),
    ...room('protocol', { rooms: [errors, ...pureRooms], packages: ['zod'] }),
    ...room('ui', {
      rooms: [errors, ...pureRooms, 'protocol', 'token', 'barcodes', 'autofill/session'],
      packages: ['preact'],
    }),
    {
      name: 'ui-types-only',
      comment: 'The interface knows tokens and fills by their types; the work is handed in by the entry points.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/(token|barcodes|autofill/session)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'desk-is-for-entry-points',
      comment: 'src/desk hands the browser and the rooms to the interface; only entry points take it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/desk/' },
      to: { path: '^src/desk/' },
    },
    {
      name: 'native-host-rooms',
      severity: 'error',
      from: { path: '^native-host/' },
      to: { path: '^(src|entrypoints|test)/', pathNot: '^src/(protocol/(native|zod)|errors)(/|\\.ts|$)' },
    },
    {
      name: 'native-host-packages',
      severity: 'error',
      from: { path: '^native-host/' },
      to: { path: 'node_modules', pathNot: 'node_modules/(koffi|esbuild)/' },
    },
    {
      name: 'entrypoints-are-last',
      comment: 'Entry points wire; nothing imports them.',
      severity: 'error',
      from: { pathNot: '^entrypoints/' },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'product-never-imports-tests',
      severity: 'error',
      from: { path: '^(src|entrypoints|native-host)/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-dead-files',
      severity: 'error',
      from: { orphan: true, path: '^(src|native-host)/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
