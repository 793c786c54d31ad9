@NullMarked
package vn.emc.reporting.lateness;

import org.jspecify.annotations.NullMarked;
