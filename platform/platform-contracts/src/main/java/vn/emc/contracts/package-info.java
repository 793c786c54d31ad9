/** What the services say to each other over Kafka; nothing here knows how a service works inside. */
@NullMarked
package vn.emc.contracts;

import org.jspecify.annotations.NullMarked;
