/** The codes that arrived and match no service: which they are, what they might mean, and deciding what they mean. */
@NullMarked
package vn.emc.reporting.unmatched;

import org.jspecify.annotations.NullMarked;
