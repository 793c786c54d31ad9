@NullMarked
package vn.emc.reporting.detail;

import org.jspecify.annotations.NullMarked;
