package vn.emc.reporting.quality;

import org.jspecify.annotations.Nullable;
import vn.emc.reporting.indicator.Question;

/**
 * Which sites.
 *
 * @param about an organisation, with all that lies under it, or one site
 * @param state only in this one; null for all
 * @param text in a site's name, address or number, or its organisation's; empty for all
 */
record QualityFilter(Question about, @Nullable CheckState state, String text) {}
