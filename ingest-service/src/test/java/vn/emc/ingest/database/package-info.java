@NullMarked
package vn.emc.ingest.database;

import org.jspecify.annotations.NullMarked;
