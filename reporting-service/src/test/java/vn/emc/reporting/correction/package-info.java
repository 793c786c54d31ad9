@NullMarked
package vn.emc.reporting.correction;

import org.jspecify.annotations.NullMarked;
