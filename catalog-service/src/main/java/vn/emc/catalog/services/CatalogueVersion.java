package vn.emc.catalog.services;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a site's catalogue. Once {@link State#READY} it never changes.
 *
 * @param number counts the versions of a site, from 1
 * @param isDefault whether it is the one in use
 * @param reason why it was edited by hand
 * @param fileHash SHA-256 of an imported file, lower-case hex
 * @param defaultWanted whether it becomes the default as soon as it is read, if no row is wrong
 * @param progress how much has been read, from 0 to 1
 * @param rowsTotal rows read
 * @param rowsGood services in the version
 * @param rowsWrong rows with an error, which are no services
 * @param warnings warnings in all rows together
 * @param failure code of the message that says why the file could not be read
 * @param parts number of messages it was published in, null where it never was the default
 * @param createdFrom address of whoever made it
 */
public record CatalogueVersion(
        long id,
        int siteId,
        int number,
        Origin origin,
        State state,
        boolean isDefault,
        @Nullable String reason,
        @Nullable String fileName,
        @Nullable Long fileSize,
        @Nullable String fileHash,
        boolean defaultWanted,
        double progress,
        int rowsTotal,
        int rowsGood,
        int rowsWrong,
        int warnings,
        @Nullable String failure,
        List<String> failureArguments,
        @Nullable Integer parts,
        Instant createdAt,
        String createdBy,
        @Nullable String createdFrom,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** How a version came to be. */
    public enum Origin {
        IMPORT,
        EDIT
    }

    /** How far a version is. */
    public enum State {
        /** Uploaded, to be read next. */
        WAITING,
        READING,
        /** Complete; may become the default. */
        READY,
        /** The file could not be read; nothing of it was taken. */
        FAILED,
        /** Somebody stopped the reading. */
        CANCELLED;

        public boolean isOver() {
            return this != WAITING && this != READING;
        }
    }
}
