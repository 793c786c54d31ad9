/** How much is let in: rates of sites and addresses, what is given up first when there is too much, and daily quotas. */
@NullMarked
package vn.emc.ingest.limits;

import org.jspecify.annotations.NullMarked;
