package vn.emc.simulator.reference;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.simulator.reference.Question.Attribution;
import vn.emc.simulator.reference.Question.Population;
import vn.emc.simulator.reference.Question.View;
import vn.emc.simulator.truth.Indicator;
import vn.emc.simulator.truth.Ratio;

/** One question's answer: asks of every dossier whether it is meant, and in which row it counts. */
final class Tally {
    private final Question question;
    private final Owners owners;
    private final Map<Integer, Catalogue> catalogues;
    private final LocalDate today;
    private final Answer answer = new Answer();

    Tally(Question question, Owners owners, Map<Integer, Catalogue> catalogues, LocalDate today) {
        this.question = question;
        this.owners = owners;
        this.catalogues = catalogues;
        this.today = today;
        if (question.groupBy().isEmpty()) {
            add(answer.row(List.of()).asked(), null);
            addAlternative(List.of(), null);
        }
    }

    void count(CountedDossier dossier) {
        var day = day(dossier, question.attribution());
        if (day != null && isMeant(dossier, day)) {
            var group = group(dossier, day);
            add(answer.row(group).asked(), dossier);
            addAlternative(group, null);
        }
        var otherDay = day(dossier, question.attribution().other());
        if (otherDay != null && isMeant(dossier, otherDay)) {
            addAlternative(group(dossier, otherDay), dossier);
        }
    }

    /** Rows are of what has dossiers by the day asked for; without groups there is always one. */
    Answer answer() {
        answer.rows()
                .entrySet()
                .removeIf(row -> !row.getKey().isEmpty() && !row.getValue().hasDossiers());
        return answer;
    }

    private void addAlternative(List<String> group, @Nullable CountedDossier dossier) {
        if (question.population() == Population.RECEIVED) {
            add(answer.row(group).alternative(), dossier);
        }
    }

    private static void add(Map<Indicator, Ratio> ratios, @Nullable CountedDossier dossier) {
        for (var indicator : Indicator.values()) {
            var ratio = ratios.getOrDefault(indicator, Ratio.NOTHING);
            ratios.put(
                    indicator,
                    dossier == null ? ratio : ratio.plus(dossier.countsFor(indicator), dossier.belongsTo(indicator)));
        }
    }

    private @Nullable LocalDate day(CountedDossier dossier, Attribution attribution) {
        if (question.population() == Population.FINISHED) {
            return dossier.finishedOn();
        }
        return attribution == Attribution.ARRIVAL ? dossier.receivedOn() : dossier.receivedOnByCode();
    }

    private boolean isMeant(CountedDossier dossier, LocalDate day) {
        return !day.isBefore(question.from())
                && !day.isAfter(question.to())
                && (question.site() == null || question.site() == dossier.siteId())
                && (question.level() == null || dossier.hasLevel(question.level()))
                && (question.organisation() == null || isOf(question.organisation(), dossier, day))
                && (question.procedure() == null
                        || catalogue(dossier).isAbout(dossier.procedure(), day, question.procedure()));
    }

    private boolean isOf(String organisation, CountedDossier dossier, LocalDate day) {
        if (!owners.isRoot(organisation)) {
            return owners.isUnder(dossier.siteId(), organisation);
        }
        var shown = question.view() == View.AS_NOW ? owners.onDay(organisation, today) : organisation;
        return shown.equals(owner(dossier, day));
    }

    private @Nullable String owner(CountedDossier dossier, LocalDate day) {
        return owners.ownerOf(dossier.siteId(), question.view() == View.AS_NOW ? today : day);
    }

    private Catalogue catalogue(CountedDossier dossier) {
        return catalogues.getOrDefault(dossier.siteId(), new Catalogue(List.of(), Map.of()));
    }

    /** Where the catalogue says nothing of the code, the dossier does. */
    private @Nullable Integer levelByCatalogue(CountedDossier dossier, LocalDate day) {
        var level = catalogue(dossier).level(dossier.procedure(), day);
        return level == null ? dossier.level() : level;
    }

    private @Nullable String unit(CountedDossier dossier) {
        var unit = dossier.unit();
        return unit == null ? null : owners.canonical(unit);
    }

    private List<String> group(CountedDossier dossier, LocalDate day) {
        var group = new ArrayList<String>();
        for (var each : question.groupBy()) {
            group.add(String.valueOf(
                    switch (each) {
                        case ORGANISATION -> owner(dossier, day);
                        case UNIT -> unit(dossier);
                        case SITE -> dossier.siteId();
                        case PROCEDURE -> catalogue(dossier).group(dossier.procedure(), day);
                        case LEVEL -> dossier.level();
                        case CATALOGUE_LEVEL -> levelByCatalogue(dossier, day);
                        case CHANNEL -> dossier.receivedOnline() ? "ONLINE" : "DIRECT";
                        case MONTH -> day.toString().substring(0, "2024-03".length());
                        case QUARTER -> day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
                        case YEAR -> day.getYear();
                    }));
        }
        return List.copyOf(group);
    }
}
