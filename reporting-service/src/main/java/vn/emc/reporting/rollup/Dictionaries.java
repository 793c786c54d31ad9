package vn.emc.reporting.rollup;

import org.springframework.stereotype.Component;

/** The numbers that codes are counted by. */
@Component
record Dictionaries(Procedures procedures, Units units) {}
