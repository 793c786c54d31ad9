package vn.emc.catalog.embed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A page as it was read: the embed codes in it, and where it leads. */
@RequiredArgsConstructor
final class PageHtml {
    private static final Pattern FILES = Pattern.compile(
            ".*\\.(pdf|docx?|xlsx?|pptx?|odt|ods|rtf|txt|xml|rss|zip|rar|7z|apk|jpe?g|png|gif|svg|webp|mp[34]|avi)",
            Pattern.CASE_INSENSITIVE);

    private final Document document;
    private final URI address;

    static PageHtml read(byte[] html, URI address) {
        try {
            return new PageHtml(Jsoup.parse(new ByteArrayInputStream(html), null, address.toString()), address);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    PageCode code() {
        return PageCode.of(document.select("script"));
    }

    /** Other pages of the same host that this one links to, each path once, as they stand in it. */
    SequencedCollection<URI> links() {
        var links = new LinkedHashMap<String, URI>();
        for (var anchor : document.select("a[href]:not([download])")) {
            page(anchor.absUrl("href")).ifPresent(link -> links.putIfAbsent(path(link), link));
        }
        links.remove(path(address));
        return List.copyOf(links.values());
    }

    private Optional<URI> page(String link) {
        try {
            var target = new URI(link);
            var here = target.isAbsolute()
                    && target.getRawAuthority() != null
                    && target.getScheme().equals(address.getScheme())
                    && target.getRawAuthority().equals(address.getRawAuthority())
                    && !FILES.matcher(path(target)).matches();
            return here ? Optional.of(withoutFragment(target)) : Optional.empty();
        } catch (URISyntaxException nonsense) {
            return Optional.empty();
        }
    }

    private static URI withoutFragment(URI target) {
        var text = target.toString();
        var fragment = text.indexOf('#');
        return fragment < 0 ? target : URI.create(text.substring(0, fragment));
    }

    private static String path(URI address) {
        var path = address.getRawPath();
        return path == null || path.isEmpty() ? "/" : path;
    }
}
