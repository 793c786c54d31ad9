package vn.emc.reporting.detail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.reporting.indicator.Filter;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.organisations.View;

/** What a page is about. */
sealed interface Subject {

    /** What the page asks, in the period and of the level that were asked for. */
    Question in(Question period);

    /** What it is taken apart by, most telling first. */
    List<Grouping> parts();

    /** A ministry, province or unit: one that has ended shows what was its own, any other also what it carries on. */
    record Organisation(UnitCode code, View view) implements Subject {
        @Override
        public Question in(Question period) {
            return question(period, code, null, null, view);
        }

        @Override
        public List<Grouping> parts() {
            return List.of(Grouping.SITE, Grouping.UNIT, Grouping.LEVEL, Grouping.PROCEDURE);
        }
    }

    record Site(int siteId) implements Subject {
        @Override
        public Question in(Question period) {
            return question(period, null, siteId, null, View.AS_NOW);
        }

        @Override
        public List<Grouping> parts() {
            return List.of(Grouping.UNIT, Grouping.LEVEL, Grouping.PROCEDURE);
        }
    }

    /** A procedure: users who see one organisation only are told more by its sites. */
    record Procedure(String code, boolean confined) implements Subject {
        @Override
        public Question in(Question period) {
            return question(period, null, null, code, View.AS_NOW);
        }

        @Override
        public List<Grouping> parts() {
            return List.of(confined ? Grouping.SITE : Grouping.ORGANISATION, Grouping.LEVEL);
        }
    }

    private static Question question(
            Question period,
            @Nullable UnitCode organisation,
            @Nullable Integer site,
            @Nullable String procedure,
            View view) {
        return new Question(
                period.ids(),
                period.from(),
                period.to(),
                new Filter(organisation, site, procedure, period.level(), period.catalogueLevel(), null, null),
                List.of(),
                view,
                period.population(),
                null,
                false);
    }
}
