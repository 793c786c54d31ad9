/** What the owner of a site should look into: hides the rules, and how an alarm opens, is put off and closes by itself. */
@NullMarked
package vn.emc.reporting.alarm;

import org.jspecify.annotations.NullMarked;
