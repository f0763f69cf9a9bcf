import 'reflect-metadata';
import { operatorInvitation } from './operator-invitation.js';

/** `npm run invite`: a new link for the province's administrator, as when a password was lost. */
try {
  const { url } = await operatorInvitation(process.env);
  console.log(`省级管理员一次性邀请链接 · one-time link for a province administrator:\n  ${url}`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
