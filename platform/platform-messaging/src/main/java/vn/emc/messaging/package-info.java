/**
 * Hides how messages are taken from Kafka so that their effect on a database happens exactly once, and how a compacted
 * topic becomes a map in memory.
 */
@NullMarked
package vn.emc.messaging;

import org.jspecify.annotations.NullMarked;
