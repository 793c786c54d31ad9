package vn.emc.simulator.reference;

import static vn.emc.simulator.reference.Group.CATALOGUE_LEVEL;
import static vn.emc.simulator.reference.Group.CHANNEL;
import static vn.emc.simulator.reference.Group.LEVEL;
import static vn.emc.simulator.reference.Group.MONTH;
import static vn.emc.simulator.reference.Group.ORGANISATION;
import static vn.emc.simulator.reference.Group.PROCEDURE;
import static vn.emc.simulator.reference.Group.QUARTER;
import static vn.emc.simulator.reference.Group.SITE;
import static vn.emc.simulator.reference.Group.UNIT;
import static vn.emc.simulator.reference.Group.YEAR;

import java.util.ArrayList;
import java.util.List;
import vn.emc.simulator.reference.Question.Attribution;
import vn.emc.simulator.reference.Question.Population;
import vn.emc.simulator.reference.Question.View;

/** What there is to ask of a period. */
public final class Questions {
    private static final List<List<Group>> OVERVIEWS = List.of(
            List.of(),
            List.of(ORGANISATION),
            List.of(SITE),
            List.of(LEVEL),
            List.of(MONTH),
            List.of(QUARTER),
            List.of(YEAR),
            List.of(ORGANISATION, MONTH),
            List.of(ORGANISATION, LEVEL),
            List.of(SITE, QUARTER),
            List.of(LEVEL, MONTH),
            List.of(ORGANISATION, CHANNEL),
            List.of(CHANNEL, MONTH),
            List.of(CATALOGUE_LEVEL),
            List.of(ORGANISATION, CATALOGUE_LEVEL),
            List.of(CATALOGUE_LEVEL, MONTH));
    private static final List<List<Group>> SUMMARIES =
            List.of(List.of(), List.of(SITE), List.of(LEVEL, MONTH), List.of(UNIT));
    private static final List<List<Group>> OF_SITE = List.of(
            List.of(),
            List.of(PROCEDURE),
            List.of(PROCEDURE, MONTH),
            List.of(LEVEL, PROCEDURE),
            List.of(PROCEDURE, CHANNEL),
            List.of(LEVEL, CATALOGUE_LEVEL),
            List.of(UNIT, MONTH),
            List.of(UNIT, CHANNEL),
            List.of(PROCEDURE, UNIT));

    private static final List<List<Group>> OF_SERVICES = List.of(
            List.of(),
            List.of(ORGANISATION),
            List.of(SITE),
            List.of(MONTH),
            List.of(SITE, QUARTER),
            List.of(ORGANISATION, YEAR));

    private Questions() {}

    /** Overviews of the same dossiers in every grouping, population, view and by every day. */
    public static List<Question> overviews(Question about) {
        return everyWay(about, OVERVIEWS);
    }

    /** A few of those, for questions about a part of all dossiers. */
    public static List<Question> summaries(Question about) {
        return everyWay(about, SUMMARIES);
    }

    /** The same of procedures; a site's codes mean something to the site only, so they are asked for site by site. */
    public static List<Question> procedures(Question about, int site) {
        return everyWay(about.ofSite(site), OF_SITE);
    }

    /** What sites offer, and what of it is used. */
    public static List<Question> services(Question about) {
        return everyWay(about, OF_SERVICES).stream()
                .filter(question -> question.population() == Population.RECEIVED)
                .toList();
    }

    private static List<Question> everyWay(Question about, List<List<Group>> groupings) {
        var questions = new ArrayList<Question>();
        for (var view : View.values()) {
            for (var grouping : groupings) {
                for (var attribution : Attribution.values()) {
                    questions.add(about.by(grouping).seen(view, Population.RECEIVED, attribution));
                }
                questions.add(about.by(grouping).seen(view, Population.FINISHED, Attribution.ARRIVAL));
            }
        }
        return questions;
    }
}
