package vn.emc.catalog.site;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.catalog.PublicAddress;

/** The script that stands before {@code </head>} of every page of a portal; the snippet hundreds of portals know. */
@Component
@RequiredArgsConstructor
public class EmbedCode {
    private final PublicAddress address;

    public String of(SiteView site) {
        return """
                <script>
                var _govaq = window._govaq || [];
                _govaq.push(['trackPageView']);
                _govaq.push(['enableLinkTracking']);
                (function () {
                  _govaq.push(['setTrackerUrl', '%1$s/tracking']);
                  _govaq.push(['setSiteId', '%2$d']);
                  var d = document, g = d.createElement('script'), s = d.getElementsByTagName('script')[0];
                  g.async = true; g.src = '%1$s/embed/gov-tracking.min.js'; s.parentNode.insertBefore(g, s);
                })();
                </script>""".formatted(address.of(""), site.id());
    }
}
