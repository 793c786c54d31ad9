/**
 * How the gateway passes many collecting calls on to ingest-service in one request, and gets their answers in one. It saves
 * both sides most of what HTTP costs for a call of a few hundred bytes.
 */
@NullMarked
package vn.emc.contracts.relay;

import org.jspecify.annotations.NullMarked;
