/**
 * Tells other services of the newest state of what lies in a database; hides the outbox, its retries and the broker. The
 * table is db-scheduler's {@code scheduled_tasks}; the topics are the application's {@code NewTopic} beans.
 */
@NullMarked
package vn.emc.outbox;

import org.jspecify.annotations.NullMarked;
