/** How the ledger travels from ingest-service to those who build something from all events. */
@NullMarked
package vn.emc.contracts.ledger;

import org.jspecify.annotations.NullMarked;
