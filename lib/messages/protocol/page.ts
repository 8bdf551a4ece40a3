import { frameReportSchema } from '#lib/domain/interaction/frame-report.ts';
import { defineMessage } from '../define.ts';

/** A content script says what its frame shows. */
export const pageReport = defineMessage<null>()({
  name: 'page.report',
  senders: ['content'],
  request: frameReportSchema,
});
