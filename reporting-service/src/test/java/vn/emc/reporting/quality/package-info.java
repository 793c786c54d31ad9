@NullMarked
package vn.emc.reporting.quality;

import org.jspecify.annotations.NullMarked;
