package vn.emc.simulator.bench;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import vn.emc.simulator.sending.Shape;
import vn.emc.simulator.world.Person;
import vn.emc.simulator.world.SimulatedEvent;
import vn.emc.simulator.world.SimulatedSite;

/**
 * One connection's requests, rendered once: only the dossier's number and the status are written anew. Three requests
 * in a row tell a dossier's life: received, processing, result.
 */
final class RequestTemplate implements Requests {
    private static final int DIGITS = 15;
    private static final int STATUSES = 3;
    private static final long CONNECTION = 10_000_000L;
    private static final long RUN = 1_000L * CONNECTION;
    private static final String NUMBER = "9".repeat(DIGITS);
    private static final String STATUS = "Status=";
    private static final char[] LIFE = {'1', '2', '3'};

    private final ByteBuffer bytes;
    private final int numberAt;
    private final int statusAt;
    private final long firstNumber;
    private int sent;

    /**
     * Renders the request.
     *
     * @param day as in a dossier code, yyMMdd
     * @param run 0..99999; another run uses other dossiers
     * @param connection 0..999
     */
    RequestTemplate(URI target, SimulatedSite site, String day, int run, int connection) {
        var code = site.organisation() + ".01-" + day + "-" + NUMBER;
        var call = Shape.ENCODED_FORM.render(new SimulatedEvent(
                "",
                site.siteId(),
                code,
                "1.001193",
                "Đăng ký khai sinh",
                SimulatedEvent.RECEIVED,
                1,
                null,
                4,
                0,
                0,
                "",
                new Person("", "001190000001", 2, site.organisation() + ".01", "", ""),
                Instant.EPOCH));
        var head = "POST /TrackingMCDT HTTP/1.1\r\nHost: " + target.getAuthority() + "\r\nContent-Type: "
                + call.contentType() + "\r\nX-Api-Key: " + site.apiKey() + "\r\nContent-Length: "
                + call.body().length + "\r\n\r\n";
        var request = head + new String(call.body(), StandardCharsets.US_ASCII);
        var encoded = request.getBytes(StandardCharsets.US_ASCII);
        this.bytes = ByteBuffer.allocateDirect(encoded.length).put(encoded);
        this.numberAt = request.indexOf(NUMBER);
        this.statusAt = request.indexOf(STATUS, numberAt) + STATUS.length();
        this.firstNumber = run * RUN + connection * CONNECTION;
    }

    @Override
    public ByteBuffer next() {
        long number = firstNumber + sent / STATUSES;
        for (int i = DIGITS - 1; i >= 0; i--) {
            bytes.put(numberAt + i, (byte) ('0' + number % 10));
            number /= 10;
        }
        bytes.put(statusAt, (byte) LIFE[sent % STATUSES]);
        sent++;
        return bytes.rewind();
    }

    @Override
    public int dossiers() {
        return (sent + STATUSES - 1) / STATUSES;
    }
}
