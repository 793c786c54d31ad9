package vn.emc.account.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of a site's accounts, as far as people see it.
 *
 * @param number counts the lists of a site, from 1
 * @param asOf the day in Viet Nam it was handed in
 * @param progress of the reading, from 0 to 1
 * @param rowsGood rows that are accounts; fewer than {@code rowsTotal - rowsWrong} where accounts are repeated
 * @param delta null until it has been read
 */
public record AccountList(
        long id,
        int siteId,
        int number,
        State state,
        List<String> fileNames,
        long fileSize,
        String fileHash,
        LocalDate asOf,
        double progress,
        int rowsTotal,
        int rowsGood,
        int rowsWrong,
        int warnings,
        @Nullable String failure,
        List<String> failureArguments,
        @Nullable String failureFile,
        @Nullable Delta delta,
        Instant createdAt,
        String createdBy,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {

    /** From being handed in to being in force and no longer. */
    public enum State {
        WAITING,
        READING,
        /** Read and compared; somebody has to accept or reject it. */
        READY,
        /** In force. */
        ACCEPTED,
        /** Was in force until a newer one was accepted. */
        REPLACED,
        REJECTED,
        /** A newer list was read before anybody decided on this one. */
        SUPERSEDED,
        FAILED,
        CANCELLED;

        /** Whether the reading is done with, one way or another. */
        public boolean isOver() {
            return this != WAITING && this != READING;
        }
    }
}
