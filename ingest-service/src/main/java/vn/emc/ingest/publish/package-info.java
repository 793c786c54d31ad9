/** Getting an event into the broker, or into the spool while there is none; hides which of the two it was. */
@NullMarked
package vn.emc.ingest.publish;

import org.jspecify.annotations.NullMarked;
