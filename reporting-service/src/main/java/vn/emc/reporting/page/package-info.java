/** The pages people see: the overview and the report table. Hides what of an answer is shown where. */
@NullMarked
package vn.emc.reporting.page;

import org.jspecify.annotations.NullMarked;
