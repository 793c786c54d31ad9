package vn.emc.reporting.saturation;

import java.util.List;
import vn.emc.reporting.indicator.Question;

/**
 * Which services and places.
 *
 * @param about period and places, as organisations are today
 * @param levels of the services
 * @param wanted part of a name or code, or empty
 */
record SaturationQuestion(Question about, List<Integer> levels, String wanted, Use use) {}
