/** The arguments that name a command for people and scripts. */
export const commandNames = ['--list', '--doctor'] as const

/** One of the commands. */
export type CommandName = (typeof commandNames)[number]

/** Tells whether an argument names a command. */
export function isCommand(argument: string | undefined): argument is CommandName {
  return commandNames.some((name) => name === argument)
}
