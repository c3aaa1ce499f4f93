import { IsNull } from 'typeorm';
import type { Context } from '../../core/context.js';
import { Component } from './component.entity.js';

/** The place behind the last component of a group, or of those in none. */
export async function nextPosition({ db }: Context, groupId: number | null): Promise<number> {
  return ((await db.maximum(Component, 'position', { groupId: groupId ?? IsNull() })) ?? 0) + 1;
}
