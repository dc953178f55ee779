/**
 * The shell launcher that a browser starts on Linux and macOS. Browsers start hosts with a minimal PATH, so Node's
 * absolute path stands in it; Node in PATH is the second choice. NODE_OPTIONS of the session must not reach the host.
 * @param nodePath the absolute path of Node's executable
 */
export function launcherScript(nodePath: string): string {
  const quoted = `'${nodePath.replaceAll("'", String.raw`'\''`)}'`
  return `#!/bin/sh
# Starts the token reader. Made by the build; no need to edit it.
unset NODE_OPTIONS
case $0 in
  */*) here=\${0%/*} ;;
  *) here=. ;;
esac
node=${quoted}
[ -x "$node" ] || node=node
exec "$node" "$here/host.cjs" "$@"
`
}
