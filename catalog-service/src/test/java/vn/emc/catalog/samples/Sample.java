package vn.emc.catalog.samples;

import java.net.URI;
import java.util.List;
import vn.emc.catalog.PublicAddress;
import vn.emc.catalog.site.SiteView;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.sites.IngestMode;
import vn.emc.contracts.sites.SiteKind;

/** Samples to look at and to run. */
final class Sample {
    static final int SITE = 278;

    /** Ends comments and strings of every language there is, where it is let. */
    static final String HOSTILE =
            "Một cửa */ ?> \"' \\u000a System.exit(9); $(exit 9) `exit 9` %s {{quoted:user}} \u2028 exit(9) \u202e\n exit 9\r\n\"\"\"";

    private Sample() {}

    static SiteView site(IngestMode mode, String name) {
        return new SiteView(
                SITE,
                name,
                "https://motcua.example.vn",
                SiteKind.ONE_STOP,
                UnitCode.parse("H56.14"),
                null,
                mode,
                List.of(),
                true);
    }

    static CodeSamples at(String address) {
        return new CodeSamples(new PublicAddress(URI.create(address)));
    }

    static CodeSample of(String address, IngestMode mode, SampleLanguage language) {
        return at(address).of(site(mode, HOSTILE)).stream()
                .filter(sample -> sample.language() == language)
                .findFirst()
                .orElseThrow();
    }
}
