@NullMarked
package vn.emc.reporting.saturation;

import org.jspecify.annotations.NullMarked;
