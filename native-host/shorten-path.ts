/** Folders that hold one folder for each user. @source the systems' own defaults */
const usersFolder = /^(?:\/home\/[^/]+|\/Users\/[^/]+|[A-Za-z]:\\Users\\[^\\]+)(?=[/\\]|$)/i

/**
 * A path without a person's name: the home folder, or that of any user, becomes `~`.
 * @param home the home folder of who runs the program
 */
export function shortenPath(path: string, home: string): string {
  const isBelow = home.length > 1 && (path === home || path.startsWith(`${home}/`) || path.startsWith(`${home}\\`))
  return isBelow ? `~${path.slice(home.length)}` : path.replace(usersFolder, '~')
}
