import type { ActionView as schema } from '@probant/contract';
import type { Permission } from '@probant/domain-kernel';
import type { z } from 'zod';

export type ActionView = z.output<typeof schema>;

/** An act as screens read it: whether it may be done now, and why not. */
export function actionView(action: string, permission: Permission): ActionView {
  return permission.allowed ? { action, allowed: true, code: null, details: null } : { action, allowed: false, code: permission.code, details: permission.details ?? null };
}
