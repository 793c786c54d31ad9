/** Keeps {@code docs/asyncapi.yaml} equal to the messages. */
@NullMarked
package vn.emc.contracts.asyncapi;

import org.jspecify.annotations.NullMarked;
