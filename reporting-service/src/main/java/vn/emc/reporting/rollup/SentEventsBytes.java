package vn.emc.reporting.rollup;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.dossier.SentEvents;
import vn.emc.dossier.SentEvents.Mark;

/** The sent events of a dossier as bytes: the forgotten repeats (int), then of each event time, id, fingerprint (long). */
final class SentEventsBytes {
    private static final int MARK = 3 * Long.BYTES;

    private SentEventsBytes() {}

    static byte[] write(SentEvents sent) {
        var bytes = ByteBuffer.allocate(Integer.BYTES + sent.marks().size() * MARK);
        bytes.putInt(sent.forgottenRepeats());
        for (var mark : sent.marks()) {
            bytes.putLong(Micros.of(mark.at())).putLong(mark.id()).putLong(mark.fingerprint());
        }
        return bytes.array();
    }

    /** @param stored null for a dossier that has had no event since repeats are told apart */
    static SentEvents read(byte @Nullable [] stored) {
        if (stored == null) {
            return new SentEvents(List.of(), 0);
        }
        var bytes = ByteBuffer.wrap(stored);
        var forgotten = bytes.getInt();
        var marks = new ArrayList<Mark>();
        while (bytes.hasRemaining()) {
            marks.add(new Mark(Micros.toInstant(bytes.getLong()), bytes.getLong(), bytes.getLong()));
        }
        return new SentEvents(marks, forgotten);
    }
}
