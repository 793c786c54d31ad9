package vn.emc.simulator.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vn.emc.simulator.world.SimulatedSite;

/** One connection's page views, as the script of the embed code sends them: only the page and the visitor are written anew. */
final class HitTemplate implements Requests {
    private static final String PAGE = "999";
    private static final String VISITOR = "0000000000000000";
    private static final int VISITORS = 20_000;
    private static final int PAGES = 200;
    private static final int DIGITS_OF_VISITOR = 9;
    /** Coprime with the number of visitors, so that all of them come by. */
    private static final int STEP = 7_919;

    private final ByteBuffer bytes;
    private final int pageAt;
    private final int visitorAt;
    private int sent;

    /**
     * Renders the request.
     *
     * @param connection connections begin with different visitors
     */
    HitTemplate(URI target, SimulatedSite site, int connection) {
        var host = "https://motcua." + site.organisation().toLowerCase(Locale.ROOT) + ".example";
        var body = "idsite=" + site.siteId() + "&rec=1&send_image=0&url=" + encoded(host + "/thu-tuc/") + PAGE
                + encoded("?id=12") + "&rand=k3j5h7&action_name=" + encoded("Đăng ký khai sinh - Cổng dịch vụ công")
                + "&_id=" + VISITOR;
        var head = "POST /tracking HTTP/1.1\r\nHost: " + target.getAuthority()
                + "\r\nUser-Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                + " Chrome/141.0.0.0 Safari/537.36\r\nOrigin: " + host + "\r\nReferer: " + host
                + "/\r\n"
                + "Content-Type: text/plain;charset=UTF-8\r\n"
                + "Accept: */*\r\n"
                + "Accept-Language: vi\r\n"
                + "Content-Length: "
                + body.length() + "\r\n\r\n";
        var request = head + body;
        var encoded = request.getBytes(StandardCharsets.US_ASCII);
        this.bytes = ByteBuffer.allocateDirect(encoded.length).put(encoded);
        this.pageAt = request.indexOf(PAGE);
        this.visitorAt = request.indexOf(VISITOR);
        this.sent = connection * STEP;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public ByteBuffer next() {
        write(pageAt, PAGE.length(), sent % PAGES);
        write(visitorAt, DIGITS_OF_VISITOR, (int) ((long) sent * STEP % VISITORS));
        sent++;
        return bytes.rewind();
    }

    private void write(int at, int digits, int number) {
        var rest = number;
        for (int i = digits - 1; i >= 0; i--) {
            bytes.put(at + i, (byte) ('0' + rest % 10));
            rest /= 10;
        }
    }

    @Override
    public int dossiers() {
        return 0;
    }
}
