const WHOLE = /^\$\((\w+)\)$/;
const PART = /\$\((\w+)\)/g;

/** The name in a scalar that is nothing but `$(name)`. */
export const wholePlaceholder = (text: string): string | undefined => WHOLE.exec(text)?.[1];

/** Every name in a scalar. */
export const placeholdersIn = (text: string): string[] => [...text.matchAll(PART)].map((match) => match[1]!);

/** The scalar with each `$(name)` replaced; what is put in is not looked at again. */
export const fillText = (text: string, valueOf: (name: string) => string): string => text.replace(PART, (_, name: string) => valueOf(name));
