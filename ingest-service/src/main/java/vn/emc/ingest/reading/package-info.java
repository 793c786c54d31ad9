/** From what a sender wrote, however spelt, to one event or one rejection: no I/O, no Spring, no personal data left. */
@NullMarked
package vn.emc.ingest.reading;

import org.jspecify.annotations.NullMarked;
