// Runs inside Windows, by the installed node.exe: starts the host over pipes as a browser does, makes the requests, ends
// its input when all answers came, and prints { said, status, endMs }.
// Arguments: the host, its arguments as JSON, the requests as JSON.
const { spawn } = require('node:child_process')

const [host, args, requests] = process.argv.slice(2)
const wanted = JSON.parse(requests)
const child = spawn(host, JSON.parse(args), { stdio: ['pipe', 'pipe', 'inherit'] })
const said = []
let bytes = Buffer.alloc(0)
let endedAt = 0

child.stdout.on('data', (chunk) => {
  bytes = Buffer.concat([bytes, chunk])
  while (bytes.length >= 4 && bytes.length >= 4 + bytes.readUInt32LE()) {
    const end = 4 + bytes.readUInt32LE()
    said.push(JSON.parse(bytes.subarray(4, end).toString()))
    bytes = bytes.subarray(end)
  }
  if (said.length > wanted.length) {
    endedAt = performance.now()
    child.stdin.end()
  }
})
child.stdin.on('error', () => undefined)
for (const request of wanted) {
  const body = Buffer.from(JSON.stringify(request))
  const head = Buffer.alloc(4)
  head.writeUInt32LE(body.length)
  child.stdin.write(Buffer.concat([head, body]))
}
child.on('exit', (status) => {
  process.stdout.write(JSON.stringify({ said, status, endMs: performance.now() - endedAt }))
})
