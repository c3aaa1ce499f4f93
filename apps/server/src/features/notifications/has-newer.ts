/** Of a delivery that is called `older`: the same receiver is, was or will be told something newer of the same. */
export const HAS_NEWER =
  'SELECT 1 FROM deliveries newer WHERE newer.subscriberId = older.subscriberId ' +
  'AND newer.subject = older.subject AND newer.noticeId > older.noticeId';
