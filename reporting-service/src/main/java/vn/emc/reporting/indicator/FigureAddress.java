package vn.emc.reporting.indicator;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.emc.dossier.Attribution;
import vn.emc.reporting.definition.Indicator;
import vn.emc.reporting.indicator.IndicatorReport.Row;
import vn.emc.reporting.rollup.Population;

/** Where the dossiers behind a figure of a report are listed; pages call it {@code @figureAddress}. */
@Component
public class FigureAddress {
    private static final String PATH = "/reports/dossiers";

    /**
     * The address, encoded; null where such a list would not be that of the figure: of dossiers that do not say what they
     * are grouped by, of services rather than dossiers, of a channel, of a procedure, whose code means more than a group holds, and of those counted by the day in their code.
     */
    public @Nullable String of(Question question, Row row, String indicator, Part part) {
        if (Indicator.named(indicator).isEmpty() || question.byChannel()) {
            return null;
        }
        var value = Objects.requireNonNull(row.values().get(indicator));
        var alternative = value.alternative();
        if (alternative != null && alternative.attribution() == Attribution.ARRIVAL) {
            return null;
        }
        var address = UriComponentsBuilder.fromPath(PATH)
                .queryParam("indicator", indicator)
                .queryParam("part", part)
                .queryParam("view", question.view());
        if (question.population() != Population.RECEIVED) {
            address.queryParam("population", question.population());
        }
        add(address, "organisation", question.organisation());
        add(address, "site", question.site());
        add(address, "unit", question.unit());
        add(address, "procedure", question.procedure());
        add(address, "level", question.level() == null ? null : question.level().getCode());
        var catalogueLevel = question.catalogueLevel();
        add(address, "catalogueLevel", catalogueLevel == null ? null : catalogueLevel.getCode());
        var from = question.from();
        var to = question.to();
        for (var grouping : question.groupBy()) {
            var group = row.group().get(grouping.parameter());
            if (group == null || grouping == Grouping.PROCEDURE) {
                return null;
            }
            if (grouping.isOfTime()) {
                from = later(from, grouping.firstDay(String.valueOf(group)));
                to = earlier(to, grouping.lastDay(String.valueOf(group)));
            } else {
                address.replaceQueryParam(grouping.parameter(), group);
            }
        }
        return address.queryParam("from", from)
                .queryParam("to", to)
                .encode()
                .build()
                .toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
