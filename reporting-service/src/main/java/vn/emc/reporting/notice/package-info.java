/** Who is told of alarms, and telling them: hides mail, webhooks, signatures, and how long it is tried. */
@NullMarked
package vn.emc.reporting.notice;

import org.jspecify.annotations.NullMarked;
