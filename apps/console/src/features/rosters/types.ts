import type { components } from '../../api/schema';

type Schemas = components['schemas'];

export type RosterImport = Schemas['ImportDto'];
export type ImportState = RosterImport['state'];
export type Sheet = RosterImport['sheets'][number];
export type SheetKind = NonNullable<Sheet['kind']>;
export type Field = NonNullable<Sheet['columns'][number]>;
export type ImportRow = Schemas['ImportRowDto'];
export type Verdict = ImportRow['verdict'];
export type Rollover = Schemas['RolloverDto'];
export type RolloverClass = Schemas['RolloverClassDto'];
export type ClassAction = RolloverClass['action'];
