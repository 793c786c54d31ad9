package vn.emc.catalog.embed;

/** Pages as portals have them. */
final class Pages {
    private Pages() {}

    /** A page with {@code head} before the end of its head. */
    static String with(String head) {
        return """
                <!DOCTYPE html>
                <html lang="vi"><head><meta charset="utf-8"><title>Cổng dịch vụ công</title>
                <script src="/js/jquery.min.js"></script>
                %s
                </head><body><h1>Cổng dịch vụ công</h1></body></html>""".formatted(head);
    }

    /** The embed code as it is given out. */
    static String code(String host, int siteId) {
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
                </script>""".formatted(host, siteId);
    }
}
