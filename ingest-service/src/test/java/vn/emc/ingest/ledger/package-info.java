@NullMarked
package vn.emc.ingest.ledger;

import org.jspecify.annotations.NullMarked;
