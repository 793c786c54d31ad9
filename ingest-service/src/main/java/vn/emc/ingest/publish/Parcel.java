package vn.emc.ingest.publish;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import vn.emc.contracts.Topics;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.ingest.spool.Outgoing;

/** Messages as bytes, one after the other: the lengths of key and value, key, value. */
public final class Parcel {
    private Parcel() {}

    public static byte[] pack(List<DossierEvent> events) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (var event : events) {
                var message = EventMessages.message(event);
                out.writeInt(message.key().length);
                out.writeInt(message.value().length);
                out.write(message.key());
                out.write(message.value());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
        return bytes.toByteArray();
    }

    public static List<Outgoing> unpack(byte[] parcel) {
        var messages = new ArrayList<Outgoing>();
        var bytes = ByteBuffer.wrap(parcel);
        while (bytes.hasRemaining()) {
            var key = new byte[bytes.getInt()];
            var value = new byte[bytes.getInt()];
            bytes.get(key).get(value);
            messages.add(new Outgoing(Topics.DOSSIER_EVENTS, key, value));
        }
        return messages;
    }
}
