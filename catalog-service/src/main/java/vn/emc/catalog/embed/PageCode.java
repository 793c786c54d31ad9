package vn.emc.catalog.embed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import vn.emc.contracts.sites.EmbedCheckOutcome;

/** The embed codes in a page: the calls of the queue in its scripts, and whether a script is loaded that reads them. */
final class PageCode {
    private static final String SCRIPT_FILE = "gov-tracking";

    private final List<Snippet> snippets;
    private final List<Snippet> matomo;
    private final boolean scriptLoaded;

    private PageCode(List<ScriptText> scripts, boolean scriptLinked) {
        var ours = scripts.stream().filter(ScriptText::usesQueue).toList();
        snippets = snippets(ours);
        matomo = snippets(scripts.stream().filter(ScriptText::usesMatomoQueue).toList());
        scriptLoaded = scriptLinked || ours.stream().anyMatch(ScriptText::loadsScript);
    }

    static PageCode of(Collection<Element> scripts) {
        return new PageCode(
                scripts.stream()
                        .map(Element::data)
                        .filter(text -> !text.isBlank())
                        .map(ScriptText::new)
                        .toList(),
                scripts.stream().anyMatch(script -> script.attr("src").contains(SCRIPT_FILE)));
    }

    /** @param hosts that take what the code of this installation tells: its own, and the page's, which may pass it on */
    EmbedFinding judge(int siteId, Set<String> hosts) {
        var wanted = String.valueOf(siteId);
        if (Stream.concat(matomo.stream(), snippets.stream().filter(snippet -> scriptLoaded))
                .filter(snippet -> tells(snippet, hosts))
                .anyMatch(snippet -> wanted.equals(snippet.siteId()))) {
            return EmbedFinding.of(EmbedCheckOutcome.FOUND);
        }
        return Stream.concat(matomo.stream(), snippets.stream())
                .filter(snippet -> tells(snippet, hosts))
                .flatMap(snippet -> Stream.ofNullable(snippet.siteId()))
                .filter(other -> !wanted.equals(other))
                .findFirst()
                .map(other -> EmbedFinding.of(EmbedCheckOutcome.WRONG_SITE_ID, other))
                .or(() -> elsewhere(hosts).map(host -> EmbedFinding.of(EmbedCheckOutcome.WRONG_HOST, host)))
                .orElseGet(this::missing);
    }

    private Optional<String> elsewhere(Set<String> hosts) {
        return snippets.stream()
                .flatMap(snippet -> Stream.ofNullable(snippet.host()))
                .filter(host -> !hosts.contains(host))
                .findFirst();
    }

    private EmbedFinding missing() {
        if (snippets.isEmpty()) {
            return scriptLoaded
                    ? EmbedFinding.of(EmbedCheckOutcome.INCOMPLETE, "setSiteId")
                    : EmbedFinding.of(EmbedCheckOutcome.NOT_FOUND);
        }
        var snippet = snippets.getFirst();
        if (snippet.siteId() == null) {
            return EmbedFinding.of(EmbedCheckOutcome.INCOMPLETE, "setSiteId");
        }
        return EmbedFinding.of(
                EmbedCheckOutcome.INCOMPLETE, snippet.host() == null ? "setTrackerUrl" : "gov-tracking.min.js");
    }

    private static boolean tells(Snippet snippet, Set<String> hosts) {
        return snippet.host() != null && hosts.contains(snippet.host());
    }

    /** Scripts that say both are codes of their own; what the others say belongs together. */
    private static List<Snippet> snippets(List<ScriptText> scripts) {
        var snippets = new ArrayList<Snippet>();
        var parts = new ArrayList<ScriptText>();
        for (var script : scripts) {
            if (script.siteId().isPresent() && script.host().isPresent()) {
                snippets.add(new Snippet(script.siteId().get(), script.host().get()));
            } else {
                parts.add(script);
            }
        }
        if (snippets.isEmpty() && !parts.isEmpty()) {
            snippets.add(new Snippet(
                    parts.stream()
                            .flatMap(part -> part.siteId().stream())
                            .findFirst()
                            .orElse(null),
                    parts.stream()
                            .flatMap(part -> part.host().stream())
                            .findFirst()
                            .orElse(null)));
        }
        return snippets;
    }
}
