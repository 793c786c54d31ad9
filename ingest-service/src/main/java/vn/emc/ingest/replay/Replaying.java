package vn.emc.ingest.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.RejectedEvent;
import vn.emc.ingest.replay.Replays.CountKind;

/**
 * Does a replay in steps of some thousand events. One transaction looks at the events, claims those that are accepted, puts
 * them into the outbox, counts and moves on; publishing follows. Wherever it breaks off, it goes on from there, and no event
 * is accepted twice.
 */
@Service
@RequiredArgsConstructor
class Replaying {
    static final String ACCEPTED_MEANWHILE = "ACCEPTED_MEANWHILE";

    /** Few enough to be no burden to what is collected at the same time. */
    private static final int STEP = 4_000;

    private final Replays replays;
    private final Judging judging;
    private final Claims claims;
    private final DryRunDossiers dossiers;
    private final Parcels parcels;
    private final TransactionTemplate transaction;

    /** What a step has done. */
    sealed interface Step {
        /** There is nothing more to do. */
        record Over() implements Step {}

        /** Go on. */
        record Done() implements Step {}

        /**
         * Go on when this has been delivered.
         *
         * @param messages what the parcel holds
         */
        @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
        record ToDeliver(long parcel, byte[] messages) implements Step {}
    }

    Step next(long replayId) {
        return transaction.execute(
                status -> replays.lockRunning(replayId).map(this::step).orElseGet(Step.Over::new));
    }

    private Step step(Replay replay) {
        var events = replays.next(replay, STEP);
        if (events.isEmpty()) {
            finish(replay);
            return new Step.Over();
        }
        var stays = new HashMap<String, Long>();
        var acceptable = judge(replay, events, stays);
        var accepted = replay.dryRun() ? claims.claimable(acceptable) : claims.claim(replay.id(), acceptable);
        if (accepted.size() < acceptable.size()) {
            stays.put(ACCEPTED_MEANWHILE, (long) acceptable.size() - accepted.size());
        }
        var counting = accepted.stream().map(Verdict.Accepted::event).toList();
        replays.add(replay.id(), CountKind.STAYS, stays);
        replays.add(replay.id(), CountKind.GAINS, gains(counting));
        replays.advance(replay.id(), events.getLast(), events.size(), accepted.size());
        return pass(replay, counting).<Step>map(step -> step).orElseGet(Step.Done::new);
    }

    private List<Verdict.Accepted> judge(Replay replay, List<RejectedEvent> events, Map<String, Long> stays) {
        var repair = ReadingRepairs.read(replay.repair());
        var acceptable = new ArrayList<Verdict.Accepted>();
        for (var event : events) {
            switch (judging.of(event, repair)) {
                case Verdict.Accepted accepted -> acceptable.add(accepted);
                case Verdict.Stays staying -> stays.merge(staying.reason(), 1L, Long::sum);
            }
        }
        return acceptable;
    }

    private Optional<Step.ToDeliver> pass(Replay replay, List<DossierEvent> accepted) {
        if (accepted.isEmpty()) {
            return Optional.empty();
        }
        if (replay.dryRun()) {
            dossiers.add(replay.id(), accepted);
            return Optional.empty();
        }
        var messages = Parcel.pack(accepted);
        return Optional.of(new Step.ToDeliver(parcels.put(replay.id(), messages), messages));
    }

    private void finish(Replay replay) {
        if (replay.dryRun()) {
            replays.add(replay.id(), CountKind.DOSSIERS, dossiers.sumUp(replay.id()));
        }
        replays.finish(replay.id(), ReplayState.SUCCEEDED);
    }

    private static Map<String, Long> gains(List<DossierEvent> accepted) {
        var gains = new HashMap<String, Long>();
        for (var event : accepted) {
            for (var contribution : Contribution.values()) {
                if (contribution.isMadeBy(event)) {
                    gains.merge(contribution.name(), 1L, Long::sum);
                }
            }
        }
        return gains;
    }
}
