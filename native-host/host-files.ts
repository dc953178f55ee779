/** The files of a built host on Linux and macOS, with their rights. @source build.ts, which makes them */
export const hostFiles = [
  { name: 'host', mode: 0o755 },
  { name: 'host.cjs', mode: 0o644 },
  { name: 'koffi.node', mode: 0o644 },
] as const
