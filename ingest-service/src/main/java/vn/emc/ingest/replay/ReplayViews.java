package vn.emc.ingest.replay;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.emc.ingest.quarantine.QuarantineFilter;
import vn.emc.ingest.replay.ReplayView.Dossiers;
import vn.emc.ingest.replay.ReplayView.Gain;
import vn.emc.ingest.replay.ReplayView.Progress;
import vn.emc.ingest.replay.ReplayView.Stay;
import vn.emc.ingest.replay.Replays.Count;
import vn.emc.ingest.replay.Replays.CountKind;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

/** What users see of replays: those of the own organisation and on its sites, or all. */
@Service
@RequiredArgsConstructor
class ReplayViews {
    private final Replays replays;
    private final MessageSource messages;
    private final Clock clock;

    PageView<ReplayView> page(CurrentUser user, PageQuery page, Locale language) {
        return replays.page(user, page).map(replay -> view(replay, language));
    }

    ReplayView one(long id, CurrentUser user, Locale language) {
        return view(replays.find(id, user).orElseThrow(ReplayProblem.Unknown::new), language);
    }

    private ReplayView view(Replay replay, Locale language) {
        var counts = replays.counts(replay.id());
        return new ReplayView(
                replay.id(),
                replay.state(),
                replay.dryRun(),
                replay.filter(),
                replay.repair(),
                replay.requestedBy(),
                inVietnam(replay.createdAt()),
                orNull(replay.startedAt()),
                orNull(replay.finishedAt()),
                replay.cancelledBy(),
                replay.failure(),
                Progress.of(replay, clock.instant()),
                replay.accepted(),
                replay.eventsDone() - replay.accepted(),
                stays(counts.getOrDefault(CountKind.STAYS, List.of()), language),
                gains(counts.getOrDefault(CountKind.GAINS, List.of()), language),
                dossiers(counts.getOrDefault(CountKind.DOSSIERS, List.of())));
    }

    private List<Stay> stays(List<Count> counts, Locale language) {
        return counts.stream()
                .map(count -> new Stay(count.code(), reason(count.code(), language), count.events()))
                .toList();
    }

    private String reason(String code, Locale language) {
        var own = messages.getMessage("replay.stays." + code, null, null, language);
        return own != null ? own : messages.getMessage("finding." + code, null, language);
    }

    /** In the order of the letter's parameters, whatever their numbers. */
    private List<Gain> gains(List<Count> counts, Locale language) {
        var gains = new ArrayList<>(counts);
        gains.sort(Comparator.comparing(count -> Contribution.valueOf(count.code())));
        return gains.stream()
                .map(count -> new Gain(
                        count.code(),
                        messages.getMessage("replay.gain." + count.code(), null, language),
                        Contribution.valueOf(count.code()).indicators(),
                        count.events()))
                .toList();
    }

    private static @Nullable Dossiers dossiers(List<Count> counts) {
        if (counts.isEmpty()) {
            return null;
        }
        var sums = counts.stream().collect(Collectors.toMap(Count::code, Count::events));
        return new Dossiers(
                Objects.requireNonNull(sums.get(DryRunDossiers.ALL)),
                Objects.requireNonNull(sums.get(DryRunDossiers.NEW)));
    }

    private static @Nullable OffsetDateTime orNull(@Nullable Instant moment) {
        return moment == null ? null : inVietnam(moment);
    }

    private static OffsetDateTime inVietnam(Instant moment) {
        return moment.atZone(QuarantineFilter.VIETNAM).toOffsetDateTime();
    }
}
