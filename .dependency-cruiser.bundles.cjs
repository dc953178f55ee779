// What a bundle may hold at run time: imports of types do not count here.
module.exports = {
  forbidden: [
    {
      name: 'content-script-stays-light',
      comment: "What comes into the portal's pages may not reach certificates, storage, documents or the vocabulary.",
      severity: 'error',
      from: { path: '^entrypoints/(portal\\.content|eyes|hands|marks|teach)/' },
      to: {
        path: 'node_modules/(pkijs|asn1js|dexie|docx|docxtemplater|pizzip|fflate|preact)/|^src/(certificates|storage|vault|ui|token|documents|requests/letter|fields/vocabulary)/',
        reachable: true,
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: false,
    tsConfig: { fileName: 'tsconfig.json' },
  },
}
