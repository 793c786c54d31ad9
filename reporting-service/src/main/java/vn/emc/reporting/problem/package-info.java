/** Everything this service refuses, with stable codes; hides statuses and headers. */
@NullMarked
package vn.emc.reporting.problem;

import org.jspecify.annotations.NullMarked;
