/**
 * A strict object of the schema library reports only the first unknown field, and not which ones it knows. The known names
 * travel in its message: printed where the schema is made, parsed where faults are.
 */
const introduction = 'one of the fields ';

export function printFields(names: readonly string[]): string {
	return introduction + names.join(', ');
}

/** The names, or undefined for any other message. */
export function parseFields(message: string): readonly string[] | undefined {
	return message.startsWith(introduction) ? message.slice(introduction.length).split(', ') : undefined;
}
