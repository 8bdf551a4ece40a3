import { z } from 'zod';
import { choiceListSchema, type Definition } from '#lib/domain/definition/definition.ts';
import { defineMessage } from '../define.ts';
import type { Written } from './interaction.ts';

/** Every definition of the team, retired ones too. */
export const definitionList = defineMessage<Definition[]>()({
  name: 'definition.list',
  senders: ['page'],
  request: z.object({}),
});

/** Adds, renames, retires or brings back one choice of a list; what is left out stays (R41, R42). */
export const definitionSaveChoice = defineMessage<Written>()({
  name: 'definition.save-choice',
  senders: ['page'],
  request: z.object({
    list: choiceListSchema,
    code: z.string().trim().min(1).max(60),
    name: z.string().trim().min(1).max(60).optional(),
    retired: z.boolean().optional(),
    position: z.number().int().optional(),
  }),
});
