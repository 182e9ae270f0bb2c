import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Read<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true; args: string[] }>
>;

/**
 * What was written behind the name of a command. Throws one sentence, and how the command is used, at an option
 * that is not there or lacks its value.
 */
export function readWords<T extends Options>(args: string[], options: T, usage: string): Read<T> {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (fault) {
    const [reason] = (fault as Error).message.split(/[.\n]/);
    throw new Error(`${reason}. ${usage}`, { cause: fault });
  }
}
