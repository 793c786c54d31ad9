package vn.emc.catalog.samples;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.emc.catalog.PublicAddress;
import vn.emc.catalog.site.SiteView;

/** The samples of a site: the event of the letter's example, with the site's own number, unit and credentials. */
@Component
public class CodeSamples {
    private static final String CHECK = "/api/ingest/v1/dossier-events:check";

    private final PublicAddress address;
    private final Map<SampleLanguage, SampleTemplate> templates = new EnumMap<>(SampleLanguage.class);
    private final SampleTemplate event = SampleTemplate.named("event.json");

    public CodeSamples(PublicAddress address) {
        this.address = address;
        for (var language : SampleLanguage.values()) {
            templates.put(language, SampleTemplate.named(language.getFileName()));
        }
    }

    /** Where a site's system sends its events. */
    public String endpoint() {
        return address.of("/TrackingMCDT");
    }

    /** Where an event can be tried, as seen from a page of the platform. */
    public String checkPath() {
        return CHECK;
    }

    /** One program in each language. */
    public List<CodeSample> of(SiteView site) {
        return Arrays.stream(SampleLanguage.values())
                .map(language -> of(site, language))
                .toList();
    }

    private CodeSample of(SiteView site, SampleLanguage language) {
        var template = Objects.requireNonNull(templates.get(language));
        return new CodeSample(
                language,
                language.getTitle(),
                language.getFileName(),
                template.render(site.ingestMode(), values(site)));
    }

    /** The event the samples send, to be tried; JSON. */
    public String event(SiteView site) {
        return event.render(site.ingestMode(), values(site));
    }

    private Map<String, String> values(SiteView site) {
        var unit = "000.00.11." + site.organisation().root();
        return Map.of(
                "endpoint", endpoint(),
                "checkEndpoint", address.of(CHECK),
                "siteId", Integer.toString(site.id()),
                "siteName", site.name(),
                "mode", site.ingestMode().name(),
                "codeProfile", unit + "-251203-1508",
                "user", "{\"ID_local\":\"tk-01\",\"TYPE\":1,\"LOCATION\":\"" + unit + "\"}");
    }
}
