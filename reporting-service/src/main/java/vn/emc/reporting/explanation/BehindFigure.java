package vn.emc.reporting.explanation;

import org.jspecify.annotations.Nullable;
import vn.emc.reporting.definition.LevelSource;
import vn.emc.reporting.definition.Quantity;
import vn.emc.reporting.definition.Version;
import vn.emc.reporting.indicator.Part;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.rollup.Measure;

/**
 * A figure whose dossiers are asked for.
 *
 * @param version of the indicator asked for, null for all dossiers of the question
 */
record BehindFigure(Question question, @Nullable Version version, Part part) {

    Quantity quantity() {
        if (version == null) {
            return Quantity.of(Measure.DOSSIERS);
        }
        return switch (part) {
            case NUMERATOR -> version.numerator();
            case DENOMINATOR -> version.denominator();
        };
    }

    /** Whether the level in catalogues decides which dossiers these are. */
    public boolean isByCatalogue() {
        return question.catalogueLevel() != null
                || (version != null
                        && (version.numerator().isByCatalogue()
                                || version.denominator().isByCatalogue()));
    }

    /** Where the indicator takes the level from; null where it does not matter. */
    public @Nullable LevelSource levelFrom() {
        return version == null || !version.dependsOnLevel() ? null : version.levelFrom();
    }
}
