package vn.emc.reporting.saturation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.sites.OrganisationState;
import vn.emc.contracts.sites.SiteState;
import vn.emc.reporting.detail.DetailAddress;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.indicator.Scope;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.organisations.Ownership;
import vn.emc.reporting.saturation.Matrix.Column;

/** Puts the dossiers of services into columns. */
@Component
@RequiredArgsConstructor
class FillingGrid {
    private final SaturationTables tables;
    private final Organisations organisations;
    private final MessageSource messages;

    Grid of(Placed placed, Scope scope, Matrix.By by, List<Line> lines, Locale language) {
        return switch (by) {
            case ORGANISATION -> {
                var owners = scope.ownerships().stream()
                        .collect(Collectors.toMap(
                                Ownership::siteId, owner -> owner.organisation().value(), (one, other) -> other));
                yield ofSites(placed, lines, site -> organisation(owners.getOrDefault(site, ""), placed));
            }
            case SITE -> ofSites(placed, lines, site -> site(site, placed));
            case UNIT -> ofUnits(placed, lines, language);
        };
    }

    private Grid ofSites(Placed placed, List<Line> lines, Function<Integer, Column> column) {
        var grid = new Grid();
        var columns = tables.sitesWithCatalogue(placed).stream().collect(Collectors.toMap(site -> site, column));
        columns.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Integer, Column> each) ->
                                each.getValue().code().length())
                        .thenComparing(each -> each.getValue().code()))
                .forEach(each -> grid.add(each.getValue()));
        tables.cells(placed, lines)
                .forEach(each -> grid.add(
                        each.code(),
                        columns.getOrDefault(each.siteId(), column.apply(each.siteId()))
                                .code(),
                        each.cell()));
        return grid;
    }

    /** Those with most dossiers first. Whatever a site offers, all of its units do. */
    private Grid ofUnits(Placed placed, List<Line> lines, Locale language) {
        var grid = new Grid();
        var found = tables.units(placed, lines);
        var dossiers = found.stream()
                .collect(Collectors.groupingBy(
                        SaturationTables.OfUnit::unit,
                        Collectors.summingLong(each -> each.cell().received())));
        dossiers.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(each -> grid.add(unit(each.getKey(), language)));
        lines.forEach(line -> grid.offerEverywhere(line.code()));
        found.forEach(each -> grid.add(each.code(), each.unit(), each.cell()));
        return grid;
    }

    private Column organisation(String code, Placed placed) {
        return new Column(code, name(code), DetailAddress.of(Grouping.ORGANISATION, code, about(placed)));
    }

    private Column site(int siteId, Placed placed) {
        var code = String.valueOf(siteId);
        return new Column(
                code,
                organisations.site(siteId).map(SiteState::name).orElse(code),
                DetailAddress.of(Grouping.SITE, code, about(placed)));
    }

    private Column unit(String code, Locale language) {
        return new Column(
                code, code.isEmpty() ? messages.getMessage("group.unknown", null, language) : name(code), null);
    }

    private String name(String code) {
        return UnitCode.tryParse(code)
                .flatMap(organisations::organisation)
                .map(OrganisationState::name)
                .orElse(code);
    }

    private static Question about(Placed placed) {
        return placed.question().about();
    }
}
