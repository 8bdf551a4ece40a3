import { z } from 'zod/mini';

/*
 * Extension pages forbid `new Function`, with which Zod speeds its parsing up, and Zod tries it when a schema is
 * made. Imported for its effect before anything else in every context that holds schemas.
 */
z.config({ jitless: true });
