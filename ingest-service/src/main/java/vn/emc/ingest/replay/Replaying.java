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
import vn.emc.ingest.publish.Parcel;
import vn.emc.ingest.replay.Replays.CountKind;

/**
 * Does a replay in steps of some thousand events. Events are read ahead; one transaction judges them, claims those that are
 * accepted, puts them into the outbox, counts and moves on; publishing follows. Wherever it breaks off, it goes on from there, and
 * no event is accepted twice.
 */
@Service
@RequiredArgsConstructor
class Replaying {
    static final String ACCEPTED_MEANWHILE = "ACCEPTED_MEANWHILE";

    /** Few enough to be no burden to what is collected at the same time. */
    private static final int STEP = 4_000;

    private final Replays replays;
    private final WaitingEvents waiting;
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

    /** Counts what there is to do, the first time. */
    void begin(long replayId) {
        replays.find(replayId)
                .filter(replay -> replay.state() == ReplayState.WAITING)
                .ifPresent(replay -> replays.begin(replayId, waiting.count(replay)));
    }

    /** What a replay is about, from where it stands. */
    EventsAhead events() {
        return new EventsAhead(waiting, STEP);
    }

    Step next(long replayId, EventsAhead ahead) throws InterruptedException {
        var replay = replays.find(replayId).filter(found -> found.state() == ReplayState.RUNNING);
        if (replay.isEmpty()) {
            return new Step.Over();
        }
        var position = replay.get().position();
        var events = ahead.next(replay.get());
        return events.isEmpty()
                ? new Step.Over()
                : transaction.execute(status -> replays.lockRunning(replayId)
                        .map(locked -> locked.position().equals(position) ? step(locked, events) : new Step.Done())
                        .orElseGet(Step.Over::new));
    }

    private Step step(Replay replay, List<RejectedEvent> events) {
        var stays = new HashMap<String, Long>();
        var acceptable = judge(replay, events, stays);
        var accepted = replay.dryRun() ? claims.claimable(acceptable) : claims.claim(replay.id(), acceptable);
        if (accepted.size() < acceptable.size()) {
            stays.put(ACCEPTED_MEANWHILE, (long) acceptable.size() - accepted.size());
        }
        var counting = accepted.stream().map(Verdict.Accepted::event).toList();
        replays.add(replay.id(), CountKind.STAYS, stays);
        replays.add(replay.id(), CountKind.GAINS, gains(counting));
        replays.advance(replay.id(), Replay.Position.of(events.getLast()), events.size(), accepted.size());
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

    /** To be called when all of it has been delivered. */
    void finish(long replayId) {
        transaction.executeWithoutResult(status -> replays.lockRunning(replayId).ifPresent(replay -> {
            if (replay.dryRun()) {
                replays.add(replayId, CountKind.DOSSIERS, dossiers.sumUp(replayId));
            }
            replays.succeed(replayId);
        }));
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
