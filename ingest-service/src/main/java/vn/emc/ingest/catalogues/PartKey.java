package vn.emc.ingest.catalogues;

import org.jspecify.annotations.Nullable;
import vn.emc.ingest.catalogues.CataloguePlaces.VersionKey;

/** A record's key that names a part: {@code siteId:versionId:number}. */
record PartKey(VersionKey version, int number) {
    private static final int FIELDS = 3;

    /**
     * Reads a key; null where it names a site.
     *
     * @throws NumberFormatException where it is neither
     */
    static @Nullable PartKey parse(String key) {
        if (key.indexOf(':') < 0) {
            return null;
        }
        var fields = key.split(":", -1);
        if (fields.length != FIELDS) {
            throw new NumberFormatException(key);
        }
        return new PartKey(
                new VersionKey(Integer.parseInt(fields[0]), Long.parseLong(fields[1])), Integer.parseInt(fields[2]));
    }
}
