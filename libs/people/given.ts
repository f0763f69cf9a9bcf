import { ValidateIf } from 'class-validator';

/** May be left out, but where it is said it must be right: null is not a way to leave it out. */
export const IfGiven = (): PropertyDecorator => ValidateIf((_object, value) => value !== undefined);

/** What a partial change really says: fields left out are properties all the same, of the value undefined. */
export const given = <T extends object>(dto: T): Partial<T> =>
  Object.fromEntries(Object.entries(dto).filter(([, value]) => value !== undefined)) as Partial<T>;
