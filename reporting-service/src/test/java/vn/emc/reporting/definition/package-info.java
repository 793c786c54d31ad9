/** Definitions: what the letters say, and versions of it. */
@NullMarked
package vn.emc.reporting.definition;

import org.jspecify.annotations.NullMarked;
