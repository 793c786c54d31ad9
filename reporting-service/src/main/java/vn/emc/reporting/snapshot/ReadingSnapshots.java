package vn.emc.reporting.snapshot;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.reporting.definition.Definition;
import vn.emc.reporting.indicator.FrozenServices;
import vn.emc.reporting.indicator.IndicatorReport.Period;
import vn.emc.reporting.indicator.ShownFigures;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.reporting.rollup.Population;
import vn.emc.reporting.snapshot.Comparison.OfOrganisation;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

/** Snapshots as far as a user may see them: whoever is confined to an organisation sees its numbers, and nobody else's. */
@Service
@RequiredArgsConstructor
class ReadingSnapshots {
    private static final String CATALOGUES = "select count(*) from catalogue_period where from_at > ? and from_at <= ?";
    private static final String ALIASES_ADDED =
            "select count(*) from code_alias where created_at > ? and created_at <= ?";
    private static final String ALIASES_REMOVED =
            "select count(*) from code_alias where removed_at > ? and removed_at <= ?";
    private static final String REBUILDS =
            "select count(*) from rebuild where mode = 'REPLACE' and state = 'SUCCEEDED' and finished_at > ? and finished_at <= ?";

    private final ClosingTable closings;
    private final SnapshotTable snapshots;
    private final ShownFigures shown;
    private final JdbcTemplate database;

    PageView<SnapshotView> list(PageQuery page) {
        return closings.list(page).map(SnapshotView::of);
    }

    @Transactional(readOnly = true)
    public SnapshotView show(long id, CurrentUser user, Locale language) {
        var closing = require(id);
        if (closing.state() != Closing.State.SUCCEEDED) {
            return SnapshotView.of(closing);
        }
        var content = snapshots.read(id);
        return SnapshotView.of(
                closing,
                ofLanguage(content.definitions(), language),
                content.answers().stream()
                        .flatMap(answer -> answer(answer, content.period(), user).stream())
                        .toList(),
                services(content.services(), user, language));
    }

    /** Others of the same period to compare with, the newest first. */
    List<SnapshotView> others(SnapshotView snapshot) {
        return closings.ofPeriod(snapshot.period().from(), snapshot.period().to()).stream()
                .filter(closing -> closing.id() != snapshot.id())
                .map(SnapshotView::of)
                .toList();
    }

    /** The whole content as it was hashed, with all cells: not for the eyes of one organisation, nor of the public. */
    String content(long id, CurrentUser user) {
        if (user.isConfined() || !shown.areExactFor(user)) {
            throw new ReportingProblem.UnknownSnapshot(id);
        }
        return snapshots.text(id);
    }

    @Transactional(readOnly = true)
    public Comparison compare(long one, long other, Population population, CurrentUser user) {
        var earlier = snapshots.read(Math.min(one, other));
        var later = snapshots.read(Math.max(one, other));
        if (!earlier.period().equals(later.period())) {
            throw new ReportingProblem.DifferentPeriods(one, other);
        }
        var comparing = new Comparing(earlier, later, population, meaningsChanged(earlier, later));
        var organisations = comparing.organisations().stream()
                .filter(each -> mayAccess(user, each.code()))
                .toList();
        return new Comparison(
                Comparison.Side.of(earlier),
                Comparison.Side.of(later),
                later.period(),
                population,
                user.isConfined() ? own(organisations, user) : comparing.total(),
                organisations.stream().filter(OfOrganisation::isAny).toList(),
                count(CATALOGUES, earlier.closedAt(), later.closedAt()),
                count(REBUILDS, earlier.closedAt(), later.closedAt()));
    }

    private static Map<String, Comparison.Difference> own(List<OfOrganisation> organisations, CurrentUser user) {
        return organisations.stream()
                .filter(each -> isOwn(user, each.code()))
                .findFirst()
                .map(OfOrganisation::differences)
                .orElse(Map.of());
    }

    private boolean meaningsChanged(SnapshotContent earlier, SnapshotContent later) {
        return Stream.of(CATALOGUES, ALIASES_ADDED, ALIASES_REMOVED)
                .anyMatch(query -> count(query, earlier.closedAt(), later.closedAt()) > 0);
    }

    private long count(String query, Instant after, Instant until) {
        return Objects.requireNonNull(
                database.queryForObject(query, Long.class, Timestamp.from(after), Timestamp.from(until)));
    }

    private Closing require(long id) {
        return closings.find(id).orElseThrow(() -> new ReportingProblem.UnknownSnapshot(id));
    }

    private static List<Definition> ofLanguage(Map<String, List<Definition>> definitions, Locale language) {
        return Objects.requireNonNullElseGet(
                definitions.get(language.getLanguage()),
                () -> definitions.values().iterator().next());
    }

    /** They count services, not dossiers: there is nobody to protect. Nothing for who has no catalogue, or is within an organisation. */
    private static SnapshotView.@Nullable Services services(
            @Nullable FrozenServices frozen, CurrentUser user, Locale language) {
        if (frozen == null) {
            return null;
        }
        var definitions = ofLanguage(frozen.definitions(), language);
        if (!user.isConfined()) {
            return new SnapshotView.Services(definitions, frozen.coverage(), frozen.total(), frozen.organisations());
        }
        return frozen.organisations().stream()
                .filter(each -> isOwn(user, each.code()))
                .findFirst()
                .map(own -> new SnapshotView.Services(
                        definitions, Objects.requireNonNull(own.coverage()), own.values(), List.of(own)))
                .orElse(null);
    }

    /** Nothing for a unit within an organisation: only whole ones are frozen. */
    private Optional<SnapshotView.Answer> answer(SnapshotContent.Answer answer, Period period, CurrentUser user) {
        var figures = shown.of(
                new ShownFigures.Frozen(answer.total(), answer.organisations()), period, answer.population(), user);
        if (!user.isConfined()) {
            return Optional.of(new SnapshotView.Answer(
                    answer.population(), answer.coverage(), figures.total(), figures.organisations()));
        }
        return figures.organisations().stream()
                .filter(each -> isOwn(user, each.code()))
                .findFirst()
                .map(own -> new SnapshotView.Answer(answer.population(), null, own.values(), List.of(own)));
    }

    private static boolean mayAccess(CurrentUser user, @Nullable String code) {
        return !user.isConfined() || isOwn(user, code);
    }

    private static boolean isOwn(CurrentUser user, @Nullable String code) {
        return code != null && user.mayAccess(UnitCode.parse(code));
    }
}
