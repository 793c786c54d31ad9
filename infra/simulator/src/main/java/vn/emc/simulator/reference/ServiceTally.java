package vn.emc.simulator.reference;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.emc.simulator.reference.Catalogue.Service;
import vn.emc.simulator.reference.Question.Attribution;
import vn.emc.simulator.reference.Question.View;
import vn.emc.simulator.truth.Ratio;

/** One question's answer about services: asks of every catalogue what it offers, and of every dossier which service it is for. */
record ServiceTally(Owners owners, Map<Integer, Catalogue> catalogues, LocalDate today, List<CountedDossier> online) {
    private static final int FULLY_ONLINE_LEVEL = 4;

    /** A1, A2 and A3 of one row. */
    record Shares(Ratio fully, Ratio online, Ratio used) {
        private static final Shares NOTHING = new Shares(Ratio.NOTHING, Ratio.NOTHING, Ratio.NOTHING);

        private Shares plus(Service service, boolean isUsed) {
            var isOnline = service.level() != 0;
            return new Shares(
                    fully.plus(service.level() == FULLY_ONLINE_LEVEL, true),
                    online.plus(isOnline, true),
                    used.plus(isUsed, isOnline));
        }
    }

    private record Days(LocalDate first, LocalDate last) {
        boolean contain(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** By the codes of groups; where no catalogue is there is no row. */
    Map<List<String>, Shares> answer(Question question) {
        var rows = new HashMap<List<String>, Shares>();
        for (var days : stretches(question)) {
            catalogues.forEach((site, catalogue) -> {
                var owner = owners.ownerOf(site, question.view() == View.AS_NOW ? today : days.last);
                if (owner != null && isMeant(question, site, owner)) {
                    var used = used(question, site, catalogue, days);
                    for (var service : catalogue.offered(days.last, isTrend(question))) {
                        var group = group(question, site, owner, days);
                        var shares = rows.getOrDefault(group, Shares.NOTHING);
                        rows.put(group, shares.plus(service, used.contains(service.id())));
                    }
                }
            });
        }
        return rows;
    }

    private static boolean isTrend(Question question) {
        return question.groupBy().stream().anyMatch(ServiceTally::isOfTime);
    }

    private static boolean isOfTime(Group group) {
        return switch (group) {
            case MONTH, QUARTER, YEAR -> true;
            case ORGANISATION, UNIT, SITE, PROCEDURE, LEVEL, CATALOGUE_LEVEL, CHANNEL -> false;
        };
    }

    /** The days of each row, one run after another. */
    private List<Days> stretches(Question question) {
        var stretches = new LinkedHashMap<List<String>, Days>();
        var end = question.to().isBefore(today) ? question.to() : today;
        question.from().datesUntil(end.plusDays(1)).forEach(day -> {
            var times = question.groupBy().stream()
                    .filter(ServiceTally::isOfTime)
                    .map(group -> time(group, day))
                    .toList();
            stretches.merge(times, new Days(day, day), (before, ignored) -> new Days(before.first, day));
        });
        return List.copyOf(stretches.values());
    }

    private boolean isMeant(Question question, int site, String owner) {
        var organisation = question.organisation();
        if (question.site() != null && question.site() != site) {
            return false;
        }
        if (organisation == null) {
            return true;
        }
        return owners.isRoot(organisation)
                ? owner.equals(question.view() == View.AS_NOW ? owners.onDay(organisation, today) : organisation)
                : owners.isUnder(site, organisation);
    }

    private Set<Long> used(Question question, int site, Catalogue catalogue, Days days) {
        return online.stream()
                .filter(dossier -> dossier.siteId() == site && days.contain(day(dossier, question)))
                .map(dossier -> catalogue.service(dossier.procedure(), day(dossier, question)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static LocalDate day(CountedDossier dossier, Question question) {
        return question.attribution() == Attribution.ARRIVAL ? dossier.receivedOn() : dossier.receivedOnByCode();
    }

    private static List<String> group(Question question, int site, String owner, Days days) {
        var group = new ArrayList<String>();
        for (var each : question.groupBy()) {
            group.add(
                    switch (each) {
                        case ORGANISATION -> owner;
                        case SITE -> String.valueOf(site);
                        case MONTH, QUARTER, YEAR -> time(each, days.first);
                        case UNIT, PROCEDURE, LEVEL, CATALOGUE_LEVEL, CHANNEL ->
                            throw new IllegalArgumentException("Services are not told by " + each);
                    });
        }
        return List.copyOf(group);
    }

    private static String time(Group group, LocalDate day) {
        return switch (group) {
            case MONTH -> day.toString().substring(0, "2024-03".length());
            case QUARTER -> day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> String.valueOf(day.getYear());
            case ORGANISATION, UNIT, SITE, PROCEDURE, LEVEL, CATALOGUE_LEVEL, CHANNEL ->
                throw new IllegalArgumentException(group + " is no time");
        };
    }
}
