package vn.emc.catalog.site;

import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * The scripts that tell of one public service, beside the site's own {@link EmbedCode}. What they tell is a web signal,
 * never a submission: portals fire them on views, too.
 */
@Component
public class ServiceEmbedCodes {
    private static final String SUBMITTED = "1";
    private static final String VIEWED = "-1";
    private static final String NOT_ONLINE = "0";
    private static final HexFormat HEX = HexFormat.of();
    private static final char FIRST_PRINTABLE = ' ';
    private static final char DELETE = '\u007f';
    private static final char LAST_CONTROL = '\u009f';

    /**
     * The scripts of one service.
     *
     * @param collect for the page a person sees after submitting; the page puts the dossier's code and further data in
     * @param view for the page on which the service is submitted
     * @param viewNotOnline for the detail page of a service that is not online
     */
    public record ServiceEmbedCode(String collect, String view, String viewNotOnline) {}

    /**
     * The scripts of a service.
     *
     * @param serviceId the service's id, or its procedure code
     */
    public ServiceEmbedCode of(SiteView site, String serviceId) {
        return new ServiceEmbedCode(
                script(site, serviceId, SUBMITTED, "'<MaHoSo;Data>'"),
                script(site, serviceId, VIEWED, "''"),
                script(site, serviceId, NOT_ONLINE, "''"));
    }

    private static String script(SiteView site, String serviceId, String state, String data) {
        return """
                <script>
                // Đặt sau mã nhúng của website %d
                var _govaq = window._govaq || [];
                _govaq.push(['trackDVC', %s, '%s', %s]);
                </script>""".formatted(site.id(), literal(serviceId), state, data);
    }

    /** A JavaScript string that ends neither itself nor the script element around it. */
    private static String literal(String text) {
        var literal = new StringBuilder(text.length() + 2).append('\'');
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var plain =
                    c >= FIRST_PRINTABLE && (c < DELETE || c > LAST_CONTROL) && "\\'\"<>&\u2028\u2029".indexOf(c) < 0;
            if (plain) {
                literal.append(c);
            } else {
                literal.append("\\u").append(HEX.toHexDigits(c));
            }
        }
        return literal.append('\'').toString();
    }
}
