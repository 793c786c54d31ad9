/** What reached us of each site on each day: hides how little of it is kept, and that it is added up beside the cells. */
@NullMarked
package vn.emc.reporting.arrival;

import org.jspecify.annotations.NullMarked;
