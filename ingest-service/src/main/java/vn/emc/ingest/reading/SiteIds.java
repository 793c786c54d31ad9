package vn.emc.ingest.reading;

import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;

/** Which site an event says it is of. Without one, nothing can be attributed. */
public final class SiteIds {
    private SiteIds() {}

    /** The positive site id of the event. */
    public static int of(RawEvent event) throws RefusedException {
        var text = event.value(Field.SITE_ID);
        if (text == null) {
            throw new RefusedException(Refusal.MISSING_SITE_ID);
        }
        return parse(text);
    }

    /** The positive site id the text spells. */
    public static int parse(String text) throws RefusedException {
        var siteId = Numbers.parse(text.strip());
        if (siteId <= 0) {
            throw new RefusedException(Refusal.BAD_SITE_ID);
        }
        return siteId;
    }
}
