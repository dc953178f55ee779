// Loaded first into every Node process of a command (NODE_OPTIONS): notes each program that it starts, one a line, in the
// file that STARTS_FILE names. So a test can say that no browser was started, and would notice one.
'use strict'
const childProcess = require('node:child_process')
const { appendFileSync } = require('node:fs')
const { syncBuiltinESMExports } = require('node:module')

const note = (file, args) => appendFileSync(process.env.STARTS_FILE, `${[file, ...(args ?? [])].join(' ')}\n`)

const { prototype } = childProcess.ChildProcess
const { spawn } = prototype
prototype.spawn = function (options) {
  note(options.file, options.args?.slice(1))
  return spawn.call(this, options)
}

for (const name of ['spawnSync', 'execFileSync', 'execSync']) {
  const start = childProcess[name]
  childProcess[name] = (file, ...rest) => {
    note(file, Array.isArray(rest[0]) ? rest[0] : [])
    return start(file, ...rest)
  }
}
syncBuiltinESMExports()
