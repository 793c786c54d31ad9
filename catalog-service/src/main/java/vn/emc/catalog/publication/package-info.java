/** Tells the other services of the newest state; hides the outbox, its retries and the broker. */
@NullMarked
package vn.emc.catalog.publication;

import org.jspecify.annotations.NullMarked;
