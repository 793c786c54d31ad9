/** Hides which failures of a job are worth another try. */
@NullMarked
package vn.emc.web.job;

import org.jspecify.annotations.NullMarked;
